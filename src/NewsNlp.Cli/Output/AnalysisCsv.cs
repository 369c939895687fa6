using System.Globalization;
using CsvHelper;
using NewsNlp.Data;

namespace NewsNlp.Cli.Output;

/// <summary>Analyses as CSV: text, language, confidence, topics joined by <c>|</c>, and the text with its entities as inline marks.</summary>
internal sealed class AnalysisCsv : IDisposable
{
    private readonly CsvWriter _csv;

    public AnalysisCsv(Stream stream)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" });
        _csv.WriteRecord("text", "language", "confidence", "topics", "entities");
    }

    public void Write(NewsAnalysis analysis) => _csv.WriteRecord(
        analysis.Text,
        analysis.Language.Tag(),
        Math.Round((decimal)analysis.Confidence, 4).ToString(CultureInfo.InvariantCulture),
        string.Join('|', analysis.Topics.Select(t => t.Id)),
        InlineMarks.Format(analysis.Text, [.. analysis.Entities.Select(e => new EntitySpan(e.Start, e.End, e.Type))]));

    public void Dispose() => _csv.Dispose();
}
