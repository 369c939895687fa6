using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class KeyRowsTests
{
    private static readonly uint[] s_keys = [.. Enumerable.Range(1, 5000).Select(i => (uint)i * 2654435761u).Where(k => k > 0).Distinct().Order()];

    [Fact]
    public void Every_key_has_its_row_and_hardly_another()
    {
        var rows = new KeyRows(s_keys, i => 3 * i);
        var found = 0;
        for (var i = 0; i < s_keys.Length; i++)
        {
            var of = Find(rows, s_keys[i]);
            Assert.Contains(new WeightedRow(3 * i, s_keys[i], 2), of);
            found += of.Length;
        }

        Assert.InRange(found, s_keys.Length, s_keys.Length * 1.1);
    }

    [Fact]
    public void A_key_without_a_row_is_not_found()
    {
        var rows = new KeyRows([1u << 24, 2u << 24], i => i - 1);
        Assert.Empty(Find(rows, 1u << 24));
        Assert.Equal([new WeightedRow(0, 2u << 24, 2)], Find(rows, 2u << 24));
        Assert.Empty(Find(new KeyRows([], i => i), 1));
    }

    [Fact]
    public void Keys_that_fall_together_run_over_into_the_next_bucket()
    {
        // The same low bits for all, so that they want the same bucket, and tags of their own.
        uint[] keys = [.. Enumerable.Range(1, 60).Select(i => (uint)i << 24)];
        var rows = new KeyRows(keys, i => i);
        for (var i = 0; i < keys.Length; i++) Assert.Equal([new WeightedRow(i, keys[i], 2)], Find(rows, keys[i]));
    }

    [Fact]
    public void The_table_of_numbers_agrees()
    {
        var table = new KeyTable(s_keys);
        for (var i = 0; i < s_keys.Length; i++) Assert.Equal(i, table.Find(s_keys[i]));
        Assert.Equal(-1, table.Find(s_keys[^1] + 1));
        Assert.Equal(-1, new KeyTable([]).Find(1));
    }

    private static WeightedRow[] Find(KeyRows rows, uint key)
    {
        var (found, count) = (new WeightedRow[64], 0);
        rows.Find(key, 2, found, ref count);
        return found[..count];
    }
}
