using System.Text;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>A trained tagger of one language: outermost entities by one CRF, the names inside them by a second. Immutable and safe to share between threads.</summary>
internal sealed class EntityModel
{
    private const uint Magic = 0x52454E4E; // "NNER"
    private const int Version = 3;
    private const int MaxChunk = 200;

    private readonly CrfFeatures _features;
    private readonly CrfLayer _outer;
    private readonly CrfLayer? _inner;
    private readonly SpanCalibration _calibration;

    /// <param name="features">Writes the features of tokens.</param>
    /// <param name="outer">Finds the outermost entities.</param>
    /// <param name="inner">Finds the names inside them, or null.</param>
    /// <param name="calibration">Makes confidences of the spans' probabilities.</param>
    public EntityModel(CrfFeatures features, CrfLayer outer, CrfLayer? inner, SpanCalibration calibration)
    {
        (_features, _outer, _inner, _calibration) = (features, outer, inner, calibration);
    }

    public Language Language => _features.Language;

    public IReadOnlyList<string> Types => _outer.Labels.Types;

    /// <summary>The names known beforehand, which further training may start with.</summary>
    public Gazetteer Listed => _features.Listed;

    public CrfFeatures Features => _features;

    public CrfLayer Outer => _outer;

    public CrfLayer? Inner => _inner;

    public SpanCalibration Calibration => _calibration;

    /// <summary>The same tagger with other confidences.</summary>
    public EntityModel With(SpanCalibration calibration) => new(_features, _outer, _inner, calibration);

    /// <summary>Finds the entities of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="area">The work area, which holds the result afterwards.</param>
    /// <param name="nested">Whether to look for names inside the outermost entities too.</param>
    public void Tag(TokenizedText text, EntityArea area, bool nested = true)
    {
        area.Clear();
        TagPart(text, 0, text.Tokens.Length, area, nested);
    }

    /// <summary>Finds the entities of a part of a text as if it stood alone, beside those that the area holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Index of the part's first token.</param>
    /// <param name="end">Index behind its last token.</param>
    /// <param name="area">The work area.</param>
    /// <param name="nested">Whether to look for names inside the outermost entities too.</param>
    public void TagPart(TokenizedText text, int first, int end, EntityArea area, bool nested = true)
    {
        while (first < end)
        {
            var count = ChunkLength(text, first, end);
            _features.Extract(text, first, count, area.Features);
            var path = area.Path(count);
            _outer.Decode(area.Features, 0, path, area.Lattice);
            Collect(path, first, nested, area);
            first += count;
        }
    }

    private void Collect(ReadOnlySpan<byte> path, int first, bool nested, EntityArea area)
    {
        if (!path.ContainsAnyExcept((byte)LabelSet.Outside)) return;
        _outer.Crf.ForwardBackward(area.Lattice);
        for (var t = 0; _outer.NextSpan(path, ref t, out var start, out var type);)
        {
            var confidence = _calibration.Of(_outer.Crf.SpanProbability(area.Lattice, type, start, t));
            var index = area.Add(new TaggedSpan(first + start, first + t, _outer.Labels.Types[type], confidence, -1));
            if (nested && _inner is not null && t - start > 1 && InnerFeatures.MayHoldNames(_outer.Labels.Types[type])) LookInside(_inner, index, first, area);
        }
    }

    private static void LookInside(CrfLayer inner, int outer, int first, EntityArea area)
    {
        var around = area.Spans[outer];
        var path = area.InnerPath(around.End - around.Start);
        inner.Decode(area.Features, around.Start - first, path, area.InnerLattice, [InnerFeatures.Around(around.Type)]);
        if (!path.ContainsAnyExcept((byte)LabelSet.Outside)) return;
        inner.Crf.ForwardBackward(area.InnerLattice);
        for (var t = 0; inner.NextSpan(path, ref t, out var start, out var type);)
        {
            if (t - start == path.Length) continue;
            var confidence = inner.Crf.SpanProbability(area.InnerLattice, type, start, t);
            area.Add(new TaggedSpan(around.Start + start, around.Start + t, inner.Labels.Types[type], confidence, outer));
        }
    }

    // A line is tagged as a whole; a long one in chunks, of whole sentences where those are short enough.
    private static int ChunkLength(TokenizedText text, int first, int end)
    {
        var tokens = text.Tokens;
        var chars = text.Chars;
        var limit = Math.Min(end - first, MaxChunk);
        for (var n = 1; n < limit; n++)
        {
            if (chars[tokens[first + n - 1].End..tokens[first + n].Start].Contains('\n')) return n;
        }

        if (first + limit == end) return limit;
        for (var n = limit; n > limit / 4; n--)
        {
            if (text.TokenChars(first + n - 1)[0] is '.' or '!' or '?' or '…') return n;
        }

        return limit;
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write((byte)Language);
        _features.Stems.Write(writer);
        _features.Phrases.Write(writer);
        _features.Listed.Write(writer);
        _outer.Write(writer);
        writer.Write(_inner is not null);
        _inner?.Write(writer);
        writer.Write(_calibration.Slope);
        writer.Write(_calibration.Offset);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no entity model, or it is truncated or of another version.</exception>
    public static EntityModel Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("These bytes are no entity model of NewsNlp.");
            var version = reader.ReadInt32();
            if (version != Version) throw new InvalidDataException($"The entity model has version {version}; this version of NewsNlp reads {Version}.");
            var language = (Language)reader.ReadByte();
            var features = new CrfFeatures(language, Gazetteer.Read(ref reader), Gazetteer.Read(ref reader), Gazetteer.Read(ref reader));
            var outer = CrfLayer.Read(ref reader);
            var inner = reader.ReadBoolean() ? CrfLayer.Read(ref reader) : null;
            var calibration = new SpanCalibration(reader.ReadSingle(), reader.ReadSingle());
            if (!reader.IsAtEnd) throw new InvalidDataException("Something follows the entity model.");
            return new EntityModel(features, outer, inner, calibration);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The entity model is truncated or damaged.", e);
        }
    }
}
