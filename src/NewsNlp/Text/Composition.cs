namespace NewsNlp.Text;

/// <summary>Composes a letter and the mark behind it (UAX #15, NFC) for Latin and Cyrillic letters.</summary>
/// <remarks>The runtime's own normalisation does nothing where an application runs with invariant globalization.</remarks>
internal static class Composition
{
    // Mark, letters that take it, the composed letters in the same order.
    private static readonly (char Mark, string Letters, string Composed)[] s_table =
    [
        ('\u0300', "AEIOUaeiouNnЕИеи", "ÀÈÌÒÙàèìòùǸǹЀЍѐѝ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzGgÆæØøГКгк", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵǼǽǾǿЃЌѓќ"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ('\u0303', "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        ('\u0304', "AaEeIiOoUuÆæYyИиУу", "ĀāĒēĪīŌōŪūǢǣȲȳӢӣӮӯ"),
        ('\u0306', "AaEeGgIiOoUuУИиуЖжАаЕе", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗ"),
        ('\u0307', "CcEeGgIZzAaOo", "ĊċĖėĠġİŻżȦȧȮȯ"),
        ('\u0308', "AEIOUaeiouyYЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫы", "ÄËÏÖÜäëïöüÿŸЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹ"),
        ('\u030A', "AaUu", "ÅåŮů"),
        ('\u030B', "OoUuУу", "ŐőŰűӲӳ"),
        ('\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧǨǩǮǯǰȞȟ"),
        ('\u030F', "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ('\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ('\u0326', "SsTt", "ȘșȚț"),
        ('\u0327', "CcGgKkLlNnRrSsTtEe", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩ"),
        ('\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
    ];

    /// <summary>The composed letter, or <c>\0</c> where there is none.</summary>
    public static char Compose(char letter, char mark)
    {
        foreach (var (known, letters, composed) in s_table)
        {
            if (known != mark) continue;
            var at = letters.IndexOf(letter);
            return at < 0 ? '\0' : composed[at];
        }

        return '\0';
    }
}
