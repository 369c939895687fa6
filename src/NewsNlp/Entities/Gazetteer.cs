using System.Runtime.InteropServices;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Phrases as sequences of stems, each with up to three entity classes; the longest phrase from a token on is found.</summary>
/// <remarks>A value holds three codes of eight bits, class in five and strength 1 to 7 in three, best first, and a bit that longer phrases begin so.</remarks>
internal sealed class Gazetteer
{
    private const int Continues = 1 << 24;
    private const int MaxPhrase = 10;
    private const int EntryLength = sizeof(ulong) + sizeof(int);

    private readonly HashIndex _index;

    // As on disk, where they may lie: first all hashes, then all values.
    private readonly ReadOnlyMemory<byte> _entries;

    private Gazetteer(ReadOnlyMemory<byte> entries)
    {
        _entries = entries;
        Count = entries.Length / EntryLength;
        _index = new HashIndex(Count);
        var hashes = MemoryMarshal.Cast<byte, ulong>(entries.Span[..(Count * sizeof(ulong))]);
        var values = MemoryMarshal.Cast<byte, int>(entries.Span[(Count * sizeof(ulong))..]);
        for (var i = 0; i < hashes.Length; i++) _index.Set(hashes[i], values[i]);
    }

    public static Gazetteer Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    public int Count { get; }

    /// <summary>The codes of the longest phrase that starts at a token.</summary>
    /// <param name="stems">Stem hashes of the text's tokens.</param>
    /// <param name="start">Index of the token.</param>
    /// <param name="length">Number of tokens of the phrase; 0 where none starts here.</param>
    public int Match(ReadOnlySpan<ulong> stems, int start, out int length)
    {
        length = 0;
        var codes = 0;
        var hash = Hash.Seed;
        var end = Math.Min(stems.Length, start + MaxPhrase);
        for (var i = start; i < end; i++)
        {
            hash = Hash.Step(hash, stems[i]);
            var value = _index.Find(Hash.Finish(hash));
            if (value < 0) break;
            if ((value & (Continues - 1)) != 0)
            {
                codes = value & (Continues - 1);
                length = i - start + 1;
            }

            if ((value & Continues) == 0) break;
        }

        return codes;
    }

    /// <summary>The codes of one stem.</summary>
    public int Find(ulong stem)
    {
        var value = _index.Find(Hash.Finish(Hash.Step(Hash.Seed, stem)));
        return value < 0 ? 0 : value & (Continues - 1);
    }

    public static int Code(int type, int strength) => (type << 3) | strength;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(_entries.Span);
    }

    public static Gazetteer Read(ref ByteReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > 1 << 22) throw new InvalidDataException("The gazetteer's size makes no sense.");
        return new Gazetteer(reader.ReadMemory(count * EntryLength));
    }

    /// <summary>Collects phrases.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<ulong, int> _values = [];

        /// <summary>Adds a phrase with its codes, best first; of two the first counts, missing classes are taken from the later one.</summary>
        public void Add(ReadOnlySpan<ulong> stems, int codes)
        {
            if (stems.Length is 0 or > MaxPhrase) return;
            var hash = Hash.Seed;
            for (var i = 0; i < stems.Length; i++)
            {
                hash = Hash.Step(hash, stems[i]);
                var key = Hash.Finish(hash);
                var value = _values.GetValueOrDefault(key);
                _values[key] = i < stems.Length - 1 ? value | Continues : Merge(value, codes);
            }
        }

        // Sorted, so that the same phrases give the same bytes.
        public Gazetteer Build()
        {
            var ordered = _values.OrderBy(e => e.Key).ToArray();
            ReadOnlySpan<ulong> hashes = [.. ordered.Select(e => e.Key)];
            ReadOnlySpan<int> values = [.. ordered.Select(e => e.Value)];
            return new Gazetteer((byte[])[.. MemoryMarshal.AsBytes(hashes), .. MemoryMarshal.AsBytes(values)]);
        }

        private static int Merge(int value, int codes)
        {
            for (; codes != 0; codes >>= 8)
            {
                var code = codes & 255;
                for (var shift = 0; shift < 24; shift += 8)
                {
                    var own = value >> shift & 255;
                    if (own >> 3 == code >> 3 && own != 0) break;
                    if (own != 0) continue;
                    value |= code << shift;
                    break;
                }
            }

            return value;
        }
    }
}
