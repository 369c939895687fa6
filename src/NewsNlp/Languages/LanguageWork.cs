using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>Buffers of one detection: per word of the text its token, scores and place on the best path.</summary>
internal sealed class LanguageWork
{
    public TokenizedText Text { get; } = new();

    public int[] Tokens = new int[64];
    public Vector256<int>[] Sums = new Vector256<int>[64];
    public int[] Counts = new int[64];
    public Vector256<float>[] Emissions = new Vector256<float>[64];
    public float[] Shares = new float[64];
    public float[] Pairs = new float[64];
    public float[] Switches = new float[64];
    public ushort[] Path = new ushort[64];

    public void Ensure(int words)
    {
        if (words <= Tokens.Length) return;
        Resize(Math.Max(words, Tokens.Length * 2));
    }

    /// <summary>Lets go of what one huge text has grown.</summary>
    public void Trim()
    {
        Text.Trim();
        if (Tokens.Length > TokenizedText.KeptTokens) Resize(64);
    }

    private void Resize(int length)
    {
        Tokens = new int[length];
        Sums = new Vector256<int>[length];
        Counts = new int[length];
        Emissions = new Vector256<float>[length];
        Shares = new float[length];
        Pairs = new float[length];
        Switches = new float[length];
        Path = new ushort[length];
    }
}
