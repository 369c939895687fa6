using System.Runtime.InteropServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>Collects the words of a <see cref="FormLexicon"/>.</summary>
internal sealed class FormLexiconBuilder
{
    private readonly Dictionary<ulong, int> _facts = [];
    private readonly Dictionary<ulong, int> _ends = [];
    private readonly int[] _total = new int[Enum.GetValues<WordGroup>().Length];

    /// <summary>Adds what is known of a word; its ends are counted in the group where it was first met.</summary>
    public void Add(ReadOnlySpan<char> word, WordFacts facts, WordGroup group, bool isKazakh)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_facts, FormLexicon.WordHash(word, "", isKazakh), out var isKnown);
        known |= (int)facts;
        if (isKnown) return;
        _total[(int)group]++;
        var hash = FormLexicon.EndSeed(group);
        for (var n = 1; n <= FormLexicon.LongestEnd; n++)
        {
            hash = Hash.Step(hash, n > word.Length ? ' ' : word[^n]);
            CollectionsMarshal.GetValueRefOrAddDefault(_ends, Hash.Finish(hash), out _)++;
            if (n > word.Length) break;
        }
    }

    public FormLexicon Build() => new(IntMap.From(_facts), IntMap.From(_ends), new Block<int>(_total));
}
