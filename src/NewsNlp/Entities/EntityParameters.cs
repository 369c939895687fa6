using NewsNlp.Internal;

namespace NewsNlp.Entities;

/// <summary>The models of one pipeline, at most one for each language, and the text they travel as inside an ML.NET model.</summary>
internal sealed class EntityParameters
{
    private const int MaxModels = 8;

    public EntityParameters(IEnumerable<EntityModel> models) => Models = [.. models.OrderBy(m => m.Language)];

    public IReadOnlyList<EntityModel> Models { get; }

    /// <summary>The model for a text's language: the language's own, the Kazakh one for Kazakh in Latin script, the only one where the language is not given; else null.</summary>
    public EntityModel? For(Language language)
    {
        if (language == Language.Undetermined) return Models.Count == 1 ? Models[0] : null;
        if (language == Language.KazakhLatin) language = Language.Kazakh;
        foreach (var model in Models)
        {
            if (model.Language == language) return model;
        }

        return null;
    }

    public override string ToString()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)Models.Count);
        foreach (var model in Models)
        {
            using var one = new MemoryStream();
            model.Write(one);
            bytes.Write(BitConverter.GetBytes((int)one.Length));
            one.WriteTo(bytes);
        }

        return ParameterText.Encode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <exception cref="InvalidDataException">The text holds no entity models.</exception>
    public static EntityParameters Parse(ReadOnlyMemory<char> text)
    {
        try
        {
            var reader = new ByteReader(ParameterText.Decode(text.Span));
            var models = new EntityModel[reader.ReadByte()];
            if (models.Length is 0 or > MaxModels) throw new InvalidDataException("The parameters hold no entity model.");
            for (var i = 0; i < models.Length; i++) models[i] = EntityModel.Read(reader.ReadMemory(reader.ReadInt32()));
            return new EntityParameters(models);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("The entity models' parameters are truncated.", e);
        }
    }
}
