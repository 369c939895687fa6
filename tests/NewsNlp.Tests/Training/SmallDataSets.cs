using System.Text;
using NewsNlp.Data;

namespace NewsNlp.Tests.Training;

/// <summary>Folders laid out like the public data sets and samples/data, a few lines each, made of the project's own headlines.</summary>
internal sealed class SmallDataSets : IDisposable
{
    private const int Each = 60;

    private static readonly UTF8Encoding s_utf8 = new(false);

    private readonly string _root = Directory.CreateTempSubdirectory("newsnlp-sets-").FullName;

    public SmallDataSets()
    {
        var corpus = Path.Combine(Shared.Samples, "headlines.csv");
        var headlines = NewsData.ReadCsv(corpus);
        Of(Samples, "headlines.csv", string.Join('\n', File.ReadLines(corpus).Where((_, i) => i % 25 == 0)) + "\n");
        foreach (var table in (string[])["lexicon.csv", "entities.csv", "names.csv"])
        {
            Of(Samples, table, string.Join('\n', File.ReadLines(Path.Combine(Shared.Samples, table)).Where((_, i) => i % 40 == 0)) + "\n");
        }

        var kazakh = headlines.Where(e => e.Language == "kk").Take(Each).ToList();
        var russian = headlines.Where(e => e.Language == "ru").Take(3 * Each).ToList();
        KazNerd(kazakh);
        Nerel(russian[..Each]);
        FactRuEval(russian[Each..(2 * Each)]);
        Texts(kazakh, russian[(2 * Each)..]);
    }

    public string Data => Path.Combine(_root, "data");

    public string Samples => Path.Combine(_root, "samples");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void KazNerd(List<NewsExample> headlines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < headlines.Count; i++)
        {
            text.Append($"AID{1000 + i} O\n");
            var spans = Outermost.Of(headlines[i].Entities!);
            foreach (var (word, start) in Words(headlines[i].Text))
            {
                var at = spans.FindIndex(s => start < s.End && start + word.Length > s.Start);
                text.Append(at < 0 ? $"{word} O\n" : $"{word} {(start <= spans[at].Start ? 'B' : 'I')}-{spans[at].Type}\n");
            }

            text.Append('\n');
        }

        Of(Data, "kaznerd/IOB2_valid2.txt", text.ToString());
        Of(Samples, "annotations/topics.csv", "source,id,start,end,topics,topics_b,split\n" + string.Concat(headlines.Select((h, i) =>
            $"kaznerd,{1000 + i},,,{(h.Topics!.Length == 0 ? "none" : string.Join('|', h.Topics))},,{(i % 5 == 0 ? "dev" : "train")}\n")));
    }

    private void Nerel(List<NewsExample> headlines)
    {
        for (var i = 0; i < headlines.Count; i++)
        {
            Of(Data, $"nerel/train/doc{i:000}.txt", headlines[i].Text + "\n");
            Of(Data, $"nerel/train/doc{i:000}.ann", string.Concat(headlines[i].Entities!.Select((e, t) => $"T{t + 1}\t{e.Type} {e.Start} {e.End}\t{headlines[i].Text[e.Start..e.End]}\n")));
        }
    }

    private void FactRuEval(List<NewsExample> headlines)
    {
        for (var i = 0; i < headlines.Count; i++)
        {
            var name = $"factrueval/devset/book_{i:000}";
            var people = headlines[i].Entities!.Where(e => e.Type == EntityType.Person).ToList();
            Of(Data, name + ".txt", headlines[i].Text + "\n");
            Of(Data, name + ".tokens", string.Concat(Words(headlines[i].Text).Select((w, t) => $"{t} {w.Start} {w.Word.Length} {w.Word}\n")));
            Of(Data, name + ".spans", string.Concat(people.Select((e, s) => $"{s} name {e.Start} {e.End - e.Start} 0 1 # 0 x\n")));
            Of(Data, name + ".objects", string.Concat(people.Select((_, s) => $"{s} Person {s} # x\n")));
        }
    }

    private void Texts(List<NewsExample> kazakh, List<NewsExample> russian)
    {
        foreach (var (folder, texts) in new[] { ("kaz_Cyrl", kazakh), ("rus_Cyrl", russian) })
        {
            foreach (var split in (string[])["train", "dev"])
            {
                Of(Data, $"sib200/{folder}/{split}.tsv", "index_id\tcategory\ttext\n" + string.Concat(texts.Select((h, i) => $"{i}\tpolitics\t{h.Text}\n")));
            }
        }

        Of(Data, "other-languages/en/sentences.txt", string.Concat(Enumerable.Range(0, Each).Select(i => $"The council met again on day {i} of the spring session\n")));
        Of(Data, "titles-dev/titles.tsv", "id\tlanguage\ttopics_a\ttopics_b\ttext\n" + string.Concat(russian.Select((h, i) => $"t{i}\tru\tpolitics\tpolitics\t{h.Text}\n")));
    }

    private static IEnumerable<(string Word, int Start)> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            if (end > start) yield return (text[start..end], start);
            start = end + 1;
        }
    }

    private static void Of(string folder, string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, s_utf8);
    }
}
