using System.IO.Compression;
using Microsoft.ML;

namespace NewsNlp.Internal;

/// <summary>Saves ML.NET models so that the same model gives the same bytes: entries in order, under one fixed time.</summary>
internal static class ModelZip
{
    private static readonly DateTimeOffset s_time = new(2024, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Save(MLContext ml, ITransformer model, DataViewSchema? input)
    {
        using var saved = new MemoryStream();
        ml.Model.Save(model, input, saved);
        using var stable = new MemoryStream();
        using (var from = new ZipArchive(saved, ZipArchiveMode.Read))
        using (var to = new ZipArchive(stable, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = s_time;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return stable.ToArray();
    }
}
