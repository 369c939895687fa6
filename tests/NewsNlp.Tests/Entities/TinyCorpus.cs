using NewsNlp.Data;
using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

/// <summary>A few headlines in two languages, enough to fit a tagger that is right on them.</summary>
internal static class TinyCorpus
{
    public static readonly string[] Russian =
    [
        "[Токаев](PERSON) прилетел в [Астану](GPE)",
        "[Министр обороны [Казахстана](GPE)](POSITION) посетил [Актау](GPE)",
        "[Ахметов](PERSON) выиграл [три](CARDINAL) медали в [Астане](GPE)",
        "В [Актау](GPE) открыли школу",
        "[Министр труда [Казахстана](GPE)](POSITION) ушёл в отставку",
        "Цены на хлеб выросли [вчера](DATE)",
        "[Вчера](DATE) в [Шымкенте](GPE) шёл снег",
        "Снег закрыл дороги",
    ];

    public static readonly string[] Kazakh =
    [
        "[Тоқаев](PERSON) [Астанаға](GPE) келді",
        "[Ақтауда](GPE) мектеп ашылды",
        "[Кеше](DATE) [Шымкентте](GPE) қар жауды",
        "[Қазақстанның](GPE) тауары [Қытайға](GPE) жетті",
        "Нан бағасы өсті",
        "[Ахметов](PERSON) [үш](CARDINAL) медаль алды",
    ];

    public static NewsExample Example(string marked)
    {
        var (text, entities) = InlineMarks.Parse(marked);
        return new NewsExample { Text = text, Entities = entities };
    }

    public static EntityTrainingOptions Options(Language language) =>
        new() { Language = language, MinCount = 1, Folds = 4, Trainer = new CrfTrainerOptions { L1 = 0.02f, MaxIterations = 60 }, NestedIterations = 60, CaseCopies = 0 };

    public static EntityModel Train(IEnumerable<string> marked, Language language) =>
        EntityTraining.Train([.. marked.Select(m => new EntityTrainingText(Example(m)))], [], Options(language));
}
