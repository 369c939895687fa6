using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>How to train an entity model.</summary>
internal sealed record EntityTrainingOptions
{
    /// <summary>The language of the texts.</summary>
    public required Language Language { get; init; }

    /// <summary>How the trainer works.</summary>
    public CrfTrainerOptions Trainer { get; init; } = new();

    /// <summary>Upper limit of iterations of the second CRF, for names inside entities.</summary>
    public int NestedIterations { get; init; } = 120;

    public LabelScheme Scheme { get; init; } = LabelScheme.Iob2;

    /// <summary>Features seen at fewer tokens are left out.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Parts of the training set that learned gazetteers are cross-fitted over; 1 for none, 0 for no such gazetteers.</summary>
    public int Folds { get; init; } = 8;

    /// <summary>The features to train with.</summary>
    public FeatureGroups Groups { get; init; } = FeatureGroups.All;

    /// <summary>Share of the texts, in per cent, that train without the names known beforehand.</summary>
    public int ListedDropout { get; init; } = 15;

    /// <summary>One headline in so many comes again in capitals, and one in lower case; 0 for none.</summary>
    public int CaseCopies { get; init; } = 12;

    /// <summary>Names known beforehand.</summary>
    public Gazetteer Listed { get; init; } = Gazetteer.Empty;

    /// <summary>
    /// The tagger to start from: what is trained is the change of its weights, which regularisation keeps small, and new types; its gazetteers and listed
    /// names stay. Null starts from nothing.
    /// </summary>
    public EntityModel? Start { get; init; }

    /// <summary>Whether to train the second CRF, for names inside entities.</summary>
    public bool Nested { get; init; } = true;
}

/// <summary>A text to train on.</summary>
/// <param name="Example">The text with its entities.</param>
/// <param name="Weight">How much it counts; 1 is usual.</param>
internal readonly record struct EntityTrainingText(NewsExample Example, float Weight = 1)
{
    private readonly EntityMarking? _marking;

    /// <summary>What its marks tell; everything where not given.</summary>
    public EntityMarking Marking
    {
        get => _marking ?? EntityMarking.Full;
        init => _marking = value;
    }

    /// <summary>Whether the tagger that training starts from was trained on it: it is there lest this be forgotten, and what that tagger finds in it counts.</summary>
    public bool IsKnown { get; init; }
}

/// <summary>Where a training stands.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Iteration">Number of the iteration, 0 before the first.</param>
/// <param name="Objective">The regularised negative log-likelihood.</param>
/// <param name="Dev">F1 on dev, where it was taken.</param>
internal readonly record struct EntityTrainingProgress(string Stage, int Iteration, double Objective, double? Dev);

/// <summary>Trains entity models.</summary>
internal static class EntityTraining
{
    // More than any training took before F1 on dev stopped rising.
    private const int DevIterations = 120;

    /// <summary>Trains a model.</summary>
    /// <param name="train">The texts to train on, with entities.</param>
    /// <param name="dev">Texts kept apart, on which training is stopped early; may be empty.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told where training stands, or null.</param>
    /// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No text has an entity.</exception>
    public static EntityModel Train(
        IReadOnlyList<EntityTrainingText> train,
        IReadOnlyList<NewsExample> dev,
        EntityTrainingOptions options,
        Action<EntityTrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        train = [.. train, .. LetterCase.Copies(train, options.CaseCopies)];
        var texts = new MarkedText[train.Count];
        Parallel.For(0, texts.Length, i => texts[i] = MarkedText.Of(train[i], options.Language));
        texts = [.. texts.Where(t => t.Stems.Length > 0)];
        if (!texts.Any(t => t.Outer.Count > 0)) throw new ArgumentException("The training data holds no entity.", nameof(train));
        var start = options.Start?.Outer.With(NewTypes(options.Start.Outer, texts.Where(t => !t.Source.IsKnown).SelectMany(t => t.Outer)));
        var labels = start?.Labels ?? new LabelSet(TypesOf(texts.SelectMany(t => t.Outer)), options.Scheme);
        var learned = options.Start is { } known ? new LearnedGazetteers(new LearnedGazetteers.Pair(known.Features.Stems, known.Features.Phrases)) : new LearnedGazetteers(texts, options.Folds);
        var sequences = new TrainingSequences(texts, learned, options);

        var outerData = Compile(sequences.Outer(labels), labels, start, options.Start?.Outer.Labels.Count ?? 0, Mentioned(labels, t => t.Outer));
        var features = new CrfFeatures(options.Language, learned.All.Stems, learned.All.Phrases, options.Listed, options.Groups);
        var outer = Fit(outerData, "outermost", layer => new EntityModel(features, layer, null, SpanCalibration.None));
        var inner = options.Nested ? TrainInner() : null;
        var model = new EntityModel(features, outer, inner, SpanCalibration.None);
        return model.With(ConfidenceFit.Of(model, dev) ?? options.Start?.Calibration ?? SpanCalibration.None);

        CrfLayer Fit(CrfDataset data, string stage, Func<CrfLayer, EntityModel>? measure)
        {
            Action<CrfProgress>? told = progress is null ? null : p => progress(new EntityTrainingProgress(stage, p.Iteration, p.Objective, p.Dev));
            Func<float[], double>? f1 = measure is null || dev.Count == 0 ? null : w => EntityScore.Measure(measure(CrfLayer.From(data, w)), dev).F1;
            var trainer = measure is null ? options.Trainer with { MaxIterations = options.NestedIterations } : dev.Count == 0 ? options.Trainer : options.Trainer with { MaxIterations = DevIterations };
            return CrfLayer.From(data, CrfTrainer.Train(data, trainer, told, f1, cancellation));
        }

        CrfDataset Compile(IReadOnlyList<LabelledSequence> plain, LabelSet set, CrfLayer? from, int knownLabels, UInt128 mentioned) =>
            CrfDataset.Compile(set, CrfFeatures.ContextCount, from?.Score(plain) ?? plain, options.MinCount, start: from, knownLabels: knownLabels, trained: from is null ? null : mentioned);

        // The labels that texts new to the tagger speak of: those of types that they name, and "outside" where they tell all.
        UInt128 Mentioned(LabelSet set, Func<MarkedText, IReadOnlyList<MarkedSpan>> spans)
        {
            var fresh = texts.Where(t => !t.Source.IsKnown).ToList();
            var named = fresh.SelectMany(spans).Select(s => s.Type).ToHashSet(StringComparer.Ordinal);
            var mentioned = fresh.Exists(t => t.Source.Marking.CoversAll(set.Types)) ? UInt128.One : UInt128.Zero;
            for (var label = 1; label < set.Count; label++)
            {
                if (named.Contains(set.Types[set.TypeOf(label)])) mentioned |= UInt128.One << label;
            }

            return mentioned;
        }

        CrfLayer? TrainInner()
        {
            // Texts that a tagger was trained on have nothing new to tell of the insides of entities.
            var from = options.Start?.Inner;
            if (from is not null && !texts.Any(t => !t.Source.IsKnown && t.Inner.Count > 0)) return from;
            var spans = texts.SelectMany(t => t.Inner.Where(s => InnerFeatures.MayHoldNames(t.Outer[s.Outer].Type)));
            from = from?.With(NewTypes(from, spans));
            var types = from?.Labels.Types ?? TypesOf(spans);
            if (types.Count == 0) return null;
            var innerLabels = from?.Labels ?? new LabelSet(types, options.Scheme);
            return Fit(Compile(sequences.Inner(innerLabels), innerLabels, from, options.Start?.Inner?.Labels.Count ?? 0, Mentioned(innerLabels, t => t.Inner)), "nested", null);
        }
    }

    private static string[] NewTypes(CrfLayer start, IEnumerable<MarkedSpan> spans) => TypesOf(spans.Where(s => start.Labels.IndexOf(s.Type) < 0));

    private static string[] TypesOf(IEnumerable<MarkedSpan> spans) => [.. spans.Select(s => s.Type).Distinct().OrderBy(OrderOf).ThenBy(t => t, StringComparer.Ordinal)];

    private static int OrderOf(string type)
    {
        for (var i = 0; i < EntityType.All.Count; i++)
        {
            if (EntityType.All[i] == type) return i;
        }

        return int.MaxValue;
    }
}
