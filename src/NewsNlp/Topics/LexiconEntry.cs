namespace NewsNlp.Topics;

/// <summary>One word or phrase that tells a topic.</summary>
/// <param name="Language">The language of the texts that it is looked for in.</param>
/// <param name="Entry">A stem that words start with, a whole word (<c>=</c> in front), or a phrase of these, in lower case with ё as е.</param>
/// <param name="Topics">Topic ids, one to three.</param>
/// <param name="Weight">3 nearly always this topic, 2 usually, 1 speaks for it.</param>
internal sealed record LexiconEntry(Language Language, string Entry, IReadOnlyList<string> Topics, int Weight);
