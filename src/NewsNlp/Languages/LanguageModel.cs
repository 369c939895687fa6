using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>Tells the language of texts and of their words over extracted weights. Immutable and safe for use from any number of threads.</summary>
/// <remarks>
/// A word's score for a class is the sum of its n-grams' weights. The words' languages come from a chain over these scores (<see cref="LanguageChain"/>), the
/// text's is the one with most letters, and its probability that of a multinomial logistic regression over the words that have it. Texts of a few words,
/// where Kazakh and Russian are hardest to tell apart, get a second look (<see cref="PairWeights"/>).
/// </remarks>
internal sealed class LanguageModel
{
    private readonly LanguageWeights _weights;
    private readonly HashedNgrams _ngrams;
    private readonly PairWeights _pair;
    private readonly WorkAreaPool<LanguageWork> _pool = new(() => new LanguageWork());

    public LanguageModel(LanguageWeights weights)
    {
        _weights = weights;
        _pair = weights.Pair;
        _ngrams = new HashedNgrams(weights.Bits, weights.Longest);
    }

    public LanguageWeights Weights => _weights;

    /// <exception cref="InvalidDataException">The bytes are not of this format or are truncated.</exception>
    public static LanguageModel Read(ReadOnlySpan<byte> weights) => new(LanguageWeights.Read(weights));

    public void Write(Stream stream) => stream.Write(_weights.ToBytes());

    /// <summary>Tells the language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">The languages to choose from; all where empty.</param>
    /// <param name="minConfidence">A language less probable than this gives <see cref="Language.Undetermined"/>.</param>
    public DetectedLanguage Detect(ReadOnlySpan<char> text, ReadOnlySpan<Language> candidates = default, float minConfidence = 0)
    {
        var work = _pool.Rent();
        work.Text.Set(text);
        var detected = Read(work, work.Text, default, candidates, minConfidence, shares: false).Detected;
        work.Trim();
        _pool.Return(work);
        return detected;
    }

    /// <summary>Tells the language of a text and of each of its tokens; numbers, signs and links take that of the words beside them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="languages">Receives a language per token; as long as <see cref="TokenizedText.Tokens"/>, or empty where not wanted.</param>
    /// <param name="candidates">The languages to choose from; all where empty.</param>
    /// <param name="minConfidence">A language less probable than this gives <see cref="Language.Undetermined"/>.</param>
    public LanguageReading Detect(TokenizedText text, Span<Language> languages, ReadOnlySpan<Language> candidates = default, float minConfidence = 0)
    {
        var work = _pool.Rent();
        var reading = Read(work, text, languages, candidates, minConfidence, shares: true);
        work.Trim();
        _pool.Return(work);
        return reading;
    }

    /// <summary>Probability of each class for a text as a whole, without the chain: what the ML.NET model's score column holds.</summary>
    public void Score(ReadOnlySpan<char> text, Span<float> probabilities)
    {
        var work = _pool.Rent();
        work.Text.Set(text);
        var words = Sum(work, work.Text);
        var sum = Vector256<int>.Zero;
        var count = 0;
        for (var i = 0; i < words; i++)
        {
            sum += work.Sums[i];
            count += work.Counts[i];
        }

        work.Trim();
        _pool.Return(work);
        Softmax(Logits(sum, count)).CopyTo(probabilities);
    }

    private LanguageReading Read(LanguageWork work, TokenizedText text, Span<Language> languages, ReadOnlySpan<Language> candidates, float minConfidence, bool shares)
    {
        var words = Sum(work, text);
        if (words == 0)
        {
            languages.Clear();
            return default;
        }

        var mask = Mask(candidates);
        Emissions(work, text, words);
        LanguageChain.Decode(work.Emissions.AsSpan(0, words), work.Switches, IntoOther() - mask, _weights.Biases + mask, work.Path);
        var (language, letters) = Decide(work, text, words, shares);
        var again = words <= _pair.Settings.Words && language is (Language.Kazakh or Language.Russian) && IsOpen(candidates);
        if (again)
        {
            LookAgain(work, text, words, mask);
            (language, letters) = Decide(work, text, words, shares);
        }

        var confidence = again ? PairConfidence(work, words, language, mask) : Confidence(work, words, language, mask);
        if (!languages.IsEmpty) Spread(work, text, words, languages);
        var detected = confidence < minConfidence && language != Language.Undetermined
            ? new DetectedLanguage(Language.Undetermined, 1 - confidence)
            : new DetectedLanguage(language, confidence);
        return new LanguageReading(detected, letters);
    }

    /// <summary>Sums the weights of each word that has letters; links and hashtags are left out.</summary>
    private int Sum(LanguageWork work, TokenizedText text)
    {
        var tokens = text.Tokens;
        work.Ensure(tokens.Length);
        ref readonly var table = ref MemoryMarshal.GetReference(_weights.Slots);
        var words = 0;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (!HasLetters(tokens[t], text)) continue;
            var sum = _ngrams.Sum(text.TokenFolded(t), in table, out var count);
            (work.Tokens[words], work.Sums[words], work.Counts[words]) = (t, sum, count);
            words++;
        }

        return words;
    }

    internal static bool HasLetters(Token token, TokenizedText text) => token.Kind switch
    {
        TokenKind.Word => true,
        TokenKind.Number => Chars.IsLetter(text.Chars[token.End - 1]),
        _ => false,
    };

    private void Emissions(LanguageWork work, TokenizedText text, int words)
    {
        var chain = _weights.Chain;
        var chars = text.Chars;
        var tokens = text.Tokens;
        bool anyLower = false, anyCyrillic = false;
        for (var i = 0; i < words; i++)
        {
            var first = chars[tokens[work.Tokens[i]].Start];
            anyLower |= !Chars.IsUpper(first);
            anyCyrillic |= Chars.IsCyrillic(first);
        }

        var step = _weights.Scale * chain.Emission;
        for (var i = 0; i < words; i++)
        {
            var at = work.Tokens[i];
            var token = tokens[at];
            var parted = at > 0 && IsBreak(tokens[at - 1], chars) || at > 1 && tokens[at - 1].Kind == TokenKind.Punctuation && IsBreak(tokens[at - 2], chars);
            work.Switches[i] = parted ? chain.ClauseSwitch : chain.Switch;
            var share = 1f;
            if (anyLower && token.Length > 1 && Chars.IsUpper(chars[token.Start + 1])) share = chain.Abbreviation;
            if (anyCyrillic && Chars.IsLatin(chars[token.Start])) share = Math.Min(share, chain.Foreign);
            work.Shares[i] = share;
            work.Emissions[i] = Vector256.ConvertToSingle(work.Sums[i]) * (step * share);
        }
    }

    /// <summary>The text's language, and its letters where asked for or needed.</summary>
    private static (Language Language, LetterCounts Letters) Decide(LanguageWork work, TokenizedText text, int words, bool shares)
    {
        var first = ((LanguageClass)work.Path[0]).ToLanguage();

        // Where all words agree, as in most texts, letters need no counting to know which language has the most.
        var letters = shares || !AllAre(work, words, first) ? Letters(work, text, words) : default;
        return (Most(letters, first), letters);
    }

    private static bool IsOpen(ReadOnlySpan<Language> candidates) => candidates.IsEmpty || (candidates.Contains(Language.Kazakh) && candidates.Contains(Language.Russian));

    /// <summary>Decodes once more, with the pair's weights between Kazakh and Russian; against the other classes the better of the two counts what it counted.</summary>
    private void LookAgain(LanguageWork work, TokenizedText text, int words, in Vector256<float> mask)
    {
        var count = 0;
        for (var i = 0; i < words; i++) count += work.Counts[i];

        // A text of one language gets the log-odds that training gave it: its words' sums over the root of their common count, and the bias.
        var unit = 1 / MathF.Sqrt(count);
        for (var i = 0; i < words; i++)
        {
            work.Pairs[i] = _pair.Sum(text.TokenFolded(work.Tokens[i]));
            work.Emissions[i] = Apart(work.Emissions[i], ((work.Pairs[i] * unit) + (_pair.Bias / words)) * (_pair.Settings.Emission * work.Shares[i]));
        }

        LanguageChain.Decode(work.Emissions.AsSpan(0, words), work.Switches, IntoOther() - mask, Apart(_weights.Biases, 0) + mask, work.Path);
    }

    private Vector256<float> IntoOther() => Vector256.Create(_weights.Chain.IntoOther) & OfLanguage(Language.Undetermined);

    private static Vector256<float> Apart(in Vector256<float> scores, float odds)
    {
        var better = Math.Max(scores[(int)LanguageClass.Kazakh], scores[(int)LanguageClass.Russian]);
        return scores.WithElement((int)LanguageClass.Kazakh, better + Math.Min(0, odds)).WithElement((int)LanguageClass.Russian, better - Math.Max(0, odds));
    }

    private static bool IsBreak(Token token, ReadOnlySpan<char> chars) =>
        token.Kind == TokenKind.Punctuation && chars[token.Start] is not ('\'' or '’' or '/' or '№' or '&' or '*' or '_');

    private static LetterCounts Letters(LanguageWork work, TokenizedText text, int words)
    {
        var letters = default(LetterCounts);
        for (var i = 0; i < words; i++)
        {
            var n = 0;
            foreach (var c in text.TokenChars(work.Tokens[i]))
            {
                if (Chars.IsLetter(c)) n++;
            }

            letters[((LanguageClass)work.Path[i]).ToLanguage()] += n;
        }

        return letters;
    }

    private static bool AllAre(LanguageWork work, int words, Language language)
    {
        foreach (var c in work.Path.AsSpan(0, words))
        {
            if (((LanguageClass)c).ToLanguage() != language) return false;
        }

        return true;
    }

    private static Language Most(LetterCounts letters, Language first)
    {
        var language = first;
        for (var other = Language.Undetermined; other <= Language.KazakhLatin; other++)
        {
            if (letters[other] > letters[language]) language = other;
        }

        return language;
    }

    /// <summary>How probable the language is for the words that have it.</summary>
    private float Confidence(LanguageWork work, int words, Language language, in Vector256<float> mask) =>
        Math.Min(1, Vector256.Sum(Probabilities(work, words, language, mask) & OfLanguage(language)));

    /// <summary>The same after the second look: the classes say how probable either of the two languages is, the pair's weights which of them.</summary>
    private float PairConfidence(LanguageWork work, int words, Language language, in Vector256<float> mask)
    {
        if (language is not (Language.Kazakh or Language.Russian)) return Confidence(work, words, language, mask);
        var sum = 0f;
        var count = 0;
        for (var i = 0; i < words; i++)
        {
            if (((LanguageClass)work.Path[i]).ToLanguage() != language) continue;
            sum += work.Pairs[i];
            count += work.Counts[i];
        }

        var odds = ((sum / MathF.Sqrt(Math.Max(count, 1))) + _pair.Bias) / _pair.Settings.Temperature;
        var either = Vector256.Sum(Probabilities(work, words, language, mask) & (OfLanguage(Language.Kazakh) | OfLanguage(Language.Russian)));
        return Math.Min(1, either / (1 + MathF.Exp(language == Language.Kazakh ? -odds : odds)));
    }

    private Vector256<float> Probabilities(LanguageWork work, int words, Language language, in Vector256<float> mask)
    {
        var sum = Vector256<int>.Zero;
        var count = 0;
        for (var i = 0; i < words; i++)
        {
            if (((LanguageClass)work.Path[i]).ToLanguage() != language) continue;
            sum += work.Sums[i];
            count += work.Counts[i];
        }

        return Softmax((Logits(sum, count) * (1 / _weights.Temperature)) + mask);
    }

    private static void Spread(LanguageWork work, TokenizedText text, int words, Span<Language> languages)
    {
        var chars = text.Chars;
        var tokens = text.Tokens;
        for (int t = 0, next = 0; t < tokens.Length; t++)
        {
            if (next < words && work.Tokens[next] == t) next++;

            // Behind a mark and at the start the word to come decides, elsewhere the word before.
            var leans = next == 0 || next < words && work.Tokens[next - 1] != t && t > 0 && IsBreak(tokens[t - 1], chars) ? next : next - 1;
            languages[t] = ((LanguageClass)work.Path[leans]).ToLanguage();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Logits(Vector256<int> sum, int count) =>
        (Vector256.ConvertToSingle(sum) * (_weights.Scale / MathF.Sqrt(Math.Max(count, 1)))) + _weights.Biases;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Softmax(Vector256<float> logits)
    {
        var powers = NegativeExponential.Of(logits - LanguageChain.Max(logits, out _));
        return powers / Vector256.Create(Vector256.Sum(powers));
    }

    private static Vector256<float> OfLanguage(Language language) => (language switch
    {
        Language.Kazakh => Vector256.Create(-1, 0, 0, 0, 0, 0, 0, 0),
        Language.Russian => Vector256.Create(0, -1, 0, 0, 0, 0, 0, 0),
        Language.KazakhLatin => Vector256.Create(0, 0, -1, 0, 0, 0, 0, 0),
        _ => Vector256.Create(0, 0, 0, -1, -1, -1, -1, -1),
    }).AsSingle();

    // Far below every score, yet finite, so that sums stay numbers.
    private static Vector256<float> Mask(ReadOnlySpan<Language> candidates)
    {
        if (candidates.IsEmpty) return Vector256<float>.Zero;
        var allowed = Vector256<float>.Zero;
        foreach (var language in candidates) allowed |= OfLanguage(language);
        return Vector256.AndNot(Vector256.Create(-1e9f), allowed);
    }
}
