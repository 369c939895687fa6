namespace NewsNlp.Text;

/// <summary>Suffix stripping for both languages: how much of a folded word is its stem.</summary>
/// <remarks>
/// A light stemmer in the sense of Savoy (2006): inflectional endings only, so that forms of one word fall together. Kazakh endings stand one
/// behind the other (plural, possessive, case, predicate) and are taken off in turn; of Russian endings the longest one is taken off.
/// </remarks>
internal static class Stemmer
{
    private const int MinStem = 3;
    private const int MaxKazakhEndings = 4;

    private static readonly SuffixTrie s_kazakh = new(
        "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен " +
        "мен бен пен ы і сы сі ым ім ың ің ымыз іміз мыз міз ңыз ңіз ыңыз іңіз н а е дағы дегі тағы тегі ндағы ндегі дік дық тік тық лық лік " +
        "шы ші м ң мын мін бын бін пын пін сың сің дай дей тай тей ша ше ып іп п ған ген қан кен атын етін йтын йтін айды ейді " +
        "ады еді йды йді у ау еу лау леу");

    private static readonly SuffixTrie s_russian = new(
        "а я о е и ы у ю ь й ам ям ом ем ою ею ой ей ую юю ая яя ое ее ие ье ия ья ии ьи ию ью ий ый их ых им ым ами ями ого его ому ему ыми ими " +
        "ах ях ов ев иях ием иям иями ией ость остью ости остей остям остями остях " +
        "ть ти л ла ло ли ет ют ит ат ят ут ете ите ешь ишь ал ала ало али ил ила ило или ел ела ело ели ать ять еть ить ывать ивать " +
        "ся сь лся лась лось лись ется ются ится атся ятся утся ться аться иться " +
        "вший вшая вшее вшие ющий ющая ющее ющие ущий ащий ящий ющего ющих ющим ющими нный нная нное нные нного нной нных нным нными ную");

    /// <summary>The length of the stem of a folded word, at least <c>min(3, word.Length)</c>.</summary>
    public static int StemLength(ReadOnlySpan<char> folded, Language language) => language switch
    {
        Language.Russian => StripLongest(folded, s_russian, folded.Length),
        Language.Kazakh or Language.KazakhLatin => StripInTurn(folded),
        _ => folded.Length,
    };

    private static int StripInTurn(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        for (var i = 0; i < MaxKazakhEndings; i++)
        {
            var shorter = StripLongest(word, s_kazakh, length);
            if (shorter == length) break;
            length = shorter;
        }

        return length;
    }

    private static int StripLongest(ReadOnlySpan<char> word, SuffixTrie endings, int length) =>
        length - endings.Longest(word[..length], length - MinStem);
}
