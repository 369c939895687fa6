using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class KeyRowsTests
{
    private static readonly uint[] s_keys = [.. Enumerable.Range(1, 5000).Select(i => (uint)i * 2654435761u).Where(k => k > 0).Distinct().Order()];

    [Fact]
    public void Every_key_has_its_row_and_others_have_none()
    {
        var rows = new KeyRows(s_keys, i => 3 * i);
        for (var i = 0; i < s_keys.Length; i++) Assert.Equal(3 * i, rows.Find(s_keys[i]));
        Assert.DoesNotContain(s_keys, k => !s_keys.Contains(k + 1) && rows.Find(k + 1) >= 0);
    }

    [Fact]
    public void The_table_of_numbers_agrees()
    {
        var table = new KeyTable(s_keys);
        for (var i = 0; i < s_keys.Length; i++) Assert.Equal(i, table.Find(s_keys[i]));
        Assert.Equal(-1, table.Find(s_keys[^1] + 1));
        Assert.Equal(-1, new KeyTable([]).Find(1));
    }
}
