using NewsNlp;

NewsAnalysis news = NewsAnalyzer.Default.Analyze("Ақтауда митинг өтті: акимат обещает выплаты");
Console.WriteLine($"{news.Language.Tag()} {news.Confidence:0.00}: {string.Join(", ", news.Topics.Select(t => $"{t.Id} {t.Score:0.00}"))}");
foreach (var entity in news.Entities) Console.WriteLine($"{entity.Type,-10} {entity.Text} → {entity.Base} ({entity.Key})");
