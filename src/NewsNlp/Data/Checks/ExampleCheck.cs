namespace NewsNlp.Data.Checks;

/// <summary>Checks labelled texts: labels, duplicates, near-duplicates, languages; counts what there is.</summary>
internal static class ExampleCheck
{
    private const int SameStart = 3;
    private const int MostWithSameStart = 6;

    public static DataReport Run(string path, IReadOnlyList<NewsExample> examples, List<DataError> errors, NewsAnalyzer analyzer)
    {
        var notes = new List<DataError>();
        Labels(examples, errors);
        Duplicates(path, examples, errors, notes);
        Languages(examples, notes, analyzer);
        var counts = Counts(examples);
        Diversity(examples, counts);
        Spans(examples, counts);
        Readers(examples, counts);
        return new DataReport(path, "labelled texts", errors, notes, counts);
    }

    private static void Labels(IReadOnlyList<NewsExample> examples, List<DataError> errors)
    {
        foreach (var example in examples)
        {
            void Error(string message) => errors.Add(new DataError(example.Source.File ?? "", example.Source.Line, message));
            foreach (var topic in example.Topics ?? [])
            {
                if (Topic.Code(topic) is null) Error($"unknown topic '{topic}'");
            }

            if (example.Topics is { } topics && topics.Distinct().Count() != topics.Length) Error("a topic is given twice");
            foreach (var entity in example.Entities ?? [])
            {
                if (!EntityType.All.Contains(entity.Type) && entity.Type != JsonlReader.HeadlineType) Error($"unknown entity type '{entity.Type}'");
                if (char.IsWhiteSpace(example.Text[entity.Start]) || char.IsWhiteSpace(example.Text[entity.End - 1]))
                {
                    Error($"the entity '{example.Text[entity.Start..entity.End]}' starts or ends with a space");
                }
            }
        }
    }

    private static void Duplicates(string path, IReadOnlyList<NewsExample> examples, List<DataError> errors, List<DataError> notes)
    {
        foreach (var group in examples.Where(e => e.Id is not null).GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            // Variants of one sentence and lines of one document share an id by design where they have tokens or a document.
            if (group.First().Tokens is null && group.First().Document is null) errors.Add(new DataError(path, group.Last().Source.Line, $"the id '{group.Key}' stands {group.Count()} times"));
        }

        foreach (var language in examples.Where(e => e.Tokens is null && e.Document is null).GroupBy(e => e.Language))
        {
            var part = language.ToArray();
            foreach (var (first, second, similarity) in NearDuplicates.Of(Array.ConvertAll(part, e => e.Text)))
            {
                var message = FormattableString.Invariant($"'{part[second].Text}' is like line {part[first].Source.Line} (character 5-gram Jaccard similarity {similarity:0.00})");
                errors.Add(new DataError(part[second].Source.File ?? "", part[second].Source.Line, message));
            }

            foreach (var start in SharedStarts(part))
            {
                notes.Add(new DataError(path, start.First().Source.Line, $"{start.Count()} texts start with '{start.Key}'"));
            }
        }
    }

    private static void Languages(IReadOnlyList<NewsExample> examples, List<DataError> notes, NewsAnalyzer analyzer)
    {
        foreach (var example in examples)
        {
            if (example.Language is not { } tag) continue;
            var detected = analyzer.DetectLanguage(example.Text);
            if (detected.Language.Tag() != LanguageTags.Parse(tag).Tag())
            {
                notes.Add(new DataError(example.Source.File ?? "", example.Source.Line, FormattableString.Invariant($"marked {tag}, detected {detected.Language.Tag()} ({detected.Confidence:0.00}): '{example.Text}'")));
            }
        }
    }

    /// <summary>Groups of texts that begin with the same three words, larger than a text and five others.</summary>
    private static IEnumerable<IGrouping<string, NewsExample>> SharedStarts(IEnumerable<NewsExample> examples) =>
        examples.GroupBy(e => string.Join(' ', e.Text.ToLowerInvariant().Split(' ').Take(SameStart))).Where(g => g.Count() > MostWithSameStart);

    private static void Diversity(IReadOnlyList<NewsExample> examples, List<(string Name, double Value)> counts)
    {
        var written = examples.Where(e => e.Tokens is null && e.Document is null).ToArray();
        if (written.Length == 0) return;
        var shared = written.GroupBy(e => e.Language).Sum(g => SharedStarts(g).Sum(s => s.Count()));
        counts.Add(("share beginning like more than five others", Share(shared, written.Length)));
    }

    private static void Spans(IReadOnlyList<NewsExample> examples, List<(string Name, double Value)> counts)
    {
        var uses = SpanConsistency.Of(examples);
        if (uses.Count == 0) return;
        counts.Add(("surfaces with several types", uses.Count(u => u.Types.Count > 1)));
        counts.Add(("surfaces marked here and bare there", uses.Count(u => u.Bare.Count > 0)));
    }

    private static void Readers(IReadOnlyList<NewsExample> examples, List<(string Name, double Value)> counts)
    {
        var twice = examples.Where(e => e.Topics is not null && e.SecondTopics is not null).ToArray();
        if (twice.Length == 0) return;
        counts.Add(("texts read twice", twice.Length));
        counts.Add(("topics against the second reader's, micro-F1", Math.Round(Agreement.OfTopics(twice.Select(e => (e.Topics!, e.SecondTopics!))), 4)));
    }

    private static double Share(int part, int all) => Math.Round(part / (double)all, 4);

    private static List<(string Name, double Value)> Counts(IReadOnlyList<NewsExample> examples)
    {
        var counts = new List<(string Name, double Value)> { ("texts", examples.Count) };
        foreach (var language in examples.GroupBy(e => e.Language ?? "?").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            counts.Add(($"{language.Key}: texts", language.Count()));
            counts.Add(($"{language.Key}: dev", language.Count(e => e.Split == "dev")));
            var withTopics = language.Where(e => e.Topics is not null).ToArray();
            if (withTopics.Length > 0)
            {
                counts.Add(($"{language.Key}: topics per text", Math.Round(withTopics.Average(e => e.Topics!.Length), 3)));
                counts.Add(($"{language.Key}: share without topic", Share(withTopics.Count(e => e.Topics!.Length == 0), withTopics.Length)));
                foreach (var topic in withTopics.SelectMany(e => e.Topics!).GroupBy(t => t).OrderBy(g => g.Key, StringComparer.Ordinal)) counts.Add(($"{language.Key}: topic {topic.Key}", topic.Count()));
            }

            foreach (var type in language.SelectMany(e => e.Entities ?? []).GroupBy(e => e.Type).OrderBy(g => g.Key, StringComparer.Ordinal)) counts.Add(($"{language.Key}: entity {type.Key}", type.Count()));
        }

        return counts;
    }
}
