using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class DocumentMemoryTests
{
    [Fact]
    public void Majority_is_of_the_stem_s_other_occurrences()
    {
        var memory = Memory((7, 1), (7, 2), (9, 3), (7, 2), (7, 1), (7, 1));

        Assert.Equal((1, 2, 4), Majority(memory, 0));
        Assert.Equal((1, 3, 4), Majority(memory, 1));
    }

    [Fact]
    public void A_stem_that_is_nowhere_else_has_no_majority() => Assert.Equal((0, 0, 0), Majority(Memory((7, 1), (9, 3)), 1));

    [Fact]
    public void A_new_document_knows_nothing_of_the_last()
    {
        var memory = Memory((7, 1), (7, 1));
        memory.Reset(4);
        memory.Add(7, 3);
        memory.Add(8, 2);

        Assert.Equal((0, 0, 0), Majority(memory, 0));
        Assert.Equal([3, 2], memory.Labels.ToArray());
    }

    [Fact]
    public void Holds_more_than_it_had_room_for()
    {
        var memory = Memory([.. Enumerable.Range(0, 3000).Select(i => ((ulong)(i % 1000), (byte)(i / 1000)))]);

        Assert.Equal((1, 1, 2), Majority(memory, 999));
        Assert.Equal((0, 1, 2), Majority(memory, 2999));
    }

    private static (int Label, int Count, int Total) Majority(DocumentMemory memory, int t) => (memory.Majority(t, out var count, out var total), count, total);

    private static DocumentMemory Memory(params (ulong Stem, byte Label)[] tokens)
    {
        var memory = new DocumentMemory();
        memory.Reset(4);
        foreach (var (stem, label) in tokens) memory.Add(stem, label);
        return memory;
    }
}
