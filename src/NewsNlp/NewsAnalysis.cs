namespace NewsNlp;

/// <summary>What is known of one text. Offsets are UTF-16 code units into <see cref="Text"/> as given, end exclusive.</summary>
/// <param name="Text">The text as given.</param>
/// <param name="Language">The language with most letters; on a tie the first word's.</param>
/// <param name="Confidence">Probability that <paramref name="Language"/> is right, 0 to 1; 0 for text without letters.</param>
/// <param name="Shares">Share of the letters per language, largest first; sums to 1, empty for text without letters.</param>
/// <param name="Topics">Topics whose score reaches their threshold, best first.</param>
/// <param name="Entities">Entities by start; a nested one follows the one around it.</param>
/// <param name="Words">The words with the language of each.</param>
public sealed record NewsAnalysis(
    string Text,
    Language Language,
    float Confidence,
    IReadOnlyList<LanguageShare> Shares,
    IReadOnlyList<TopicScore> Topics,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Word> Words);

/// <summary>The share of a text's letters that one language has.</summary>
/// <param name="Language">The language.</param>
/// <param name="Share">0 to 1.</param>
public readonly record struct LanguageShare(Language Language, float Share);

/// <summary>The language of a text with its probability.</summary>
/// <param name="Language">The most probable language.</param>
/// <param name="Confidence">Its probability, 0 to 1; 0 for text without letters.</param>
public readonly record struct DetectedLanguage(Language Language, float Confidence);

/// <summary>One topic of a text.</summary>
/// <param name="Id">Topic id, such as <c>protest</c>.</param>
/// <param name="Code">IPTC Media Topic code, or null for an id outside the standard vocabulary.</param>
/// <param name="Score">Probability, 0 to 1.</param>
public sealed record TopicScore(string Id, string? Code, float Score);

/// <summary>One word of a text with its language.</summary>
/// <param name="Text">The word as it stands in the text.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Language">Its language; a name or abbreviation takes its clause's.</param>
public readonly record struct Word(string Text, int Start, int End, Language Language);

/// <summary>One named entity.</summary>
/// <param name="Text">The surface as it stands in the text, with its case ending.</param>
/// <param name="Type">Entity type, see <see cref="EntityType"/>.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Confidence">Probability of the span and type, 0 to 1.</param>
/// <param name="Base">The dictionary form: nominative, the words' order kept.</param>
/// <param name="Key">Lower-case ASCII; equal for the same thing in both languages, within one type.</param>
/// <param name="Value">What a date, number or sum amounts to, or null.</param>
/// <param name="Inside">Index in the same list of the entity around this one, or null for an outermost entity.</param>
public sealed record Entity(
    string Text,
    string Type,
    int Start,
    int End,
    float Confidence,
    string Base,
    string Key,
    EntityValue? Value = null,
    int? Inside = null);
