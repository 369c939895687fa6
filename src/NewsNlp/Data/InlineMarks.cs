using System.Text;

namespace NewsNlp.Data;

/// <summary>The corpus's inline marks: <c>[[Астана](GPE) әкімі](POSITION)</c>, one entity inside another where they nest.</summary>
public static class InlineMarks
{
    /// <summary>Takes the marks off a marked text.</summary>
    /// <param name="marked">The text with marks; a text that holds no <c>](</c> has none, whatever brackets stand in it.</param>
    /// <exception cref="FormatException">A mark is not closed, empty or has no type.</exception>
    public static (string Text, IReadOnlyList<EntitySpan> Entities) Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        if (!marked.Contains("](")) return (marked, []);
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var entities = new List<EntitySpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                open.Push(text.Length);
            }
            else if (marked[i] == ']')
            {
                if (open.Count == 0) throw new FormatException($"a closing bracket at {i + 1} closes nothing");
                var start = open.Pop();
                if (i + 1 >= marked.Length || marked[i + 1] != '(') throw new FormatException($"the mark that ends at {i + 1} has no type: expected ](TYPE)");
                var end = marked.IndexOf(')', i);
                if (end < 0) throw new FormatException($"the type at {i + 2} is not closed");
                var type = marked[(i + 2)..end];
                if (type.Length == 0 || !type.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or '-'))
                {
                    throw new FormatException($"'{type}' is no entity type: expected upper-case letters, digits and _");
                }

                if (start == text.Length) throw new FormatException($"the mark that ends at {i + 1} is empty");
                entities.Add(new EntitySpan(start, text.Length, type));
                i = end;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0) throw new FormatException("a mark is not closed: expected ](TYPE)");
        entities.Sort(EntityOrder.OuterFirst);
        return (text.ToString(), entities);
    }

    /// <summary>Writes a text with its entities as inline marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">Its entities; of two that cross, the later one is left out.</param>
    public static string Format(string text, IReadOnlyList<EntitySpan> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        var ordered = entities.Order(EntityOrder.OuterFirst);
        var open = new Stack<EntitySpan>();
        var marked = new StringBuilder(text.Length + entities.Count * 12);
        var done = 0;
        foreach (var entity in ordered)
        {
            while (open.Count > 0 && open.Peek().End <= entity.Start) Close(open.Pop());
            if (open.Count > 0 && open.Peek().End < entity.End) continue;
            marked.Append(text, done, entity.Start - done).Append('[');
            done = entity.Start;
            open.Push(entity);
        }

        while (open.Count > 0) Close(open.Pop());
        return marked.Append(text, done, text.Length - done).ToString();

        void Close(EntitySpan span)
        {
            marked.Append(text, done, span.End - done).Append("](").Append(span.Type).Append(')');
            done = span.End;
        }
    }
}

/// <summary>Orders spans by start, the outer before the inner.</summary>
internal sealed class EntityOrder : IComparer<EntitySpan>
{
    public static EntityOrder OuterFirst { get; } = new();

    public int Compare(EntitySpan a, EntitySpan b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);
}
