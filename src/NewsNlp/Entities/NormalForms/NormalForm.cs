namespace NewsNlp.Entities.Forms;

/// <summary>What an entity is called in a dictionary, what it is compared by, and what it amounts to.</summary>
/// <param name="Base">The dictionary form, nominative, words in their order.</param>
/// <param name="Key">Lower-case ASCII, equal for the same thing in both languages; compared within one type.</param>
/// <param name="Value">The value of a date, time, sum, measure or number.</param>
internal readonly record struct NormalForm(string Base, string Key, EntityValue? Value);
