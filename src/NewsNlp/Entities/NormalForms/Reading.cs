namespace NewsNlp.Entities.Forms;

/// <summary>A way to read a Russian word in one case and gender: what it is in the nominative, and how likely that is.</summary>
internal struct Reading
{
    public const int Genders = 4, Count = RussianParadigms.Cases * Genders;
    public const float Impossible = -1000f;

    /// <summary>The word as it is.</summary>
    public const int Unchanged = -1;

    public float Score;

    /// <summary>How many characters stay; then comes the paradigm's nominative ending.</summary>
    public int Keep;

    /// <summary>The paradigm, or <see cref="Unchanged"/>.</summary>
    public int Paradigm;

    /// <summary>Forgets all readings of a word.</summary>
    public static void Clear(Span<Reading> readings) => readings.Fill(new Reading { Score = Impossible });

    /// <summary>Offers a reading, which stands if it is the best one for its case and gender.</summary>
    public static void Offer(Span<Reading> readings, int @case, RussianGender gender, float score, int keep, int paradigm)
    {
        ref var reading = ref readings[(@case * Genders) + (int)gender];
        if (score > reading.Score) reading = new Reading { Score = score, Keep = keep, Paradigm = paradigm };
    }

    /// <summary>Offers the unchanged word in one gender for all cases.</summary>
    public static void OfferUnchanged(Span<Reading> readings, RussianGender gender, float score, float oblique)
    {
        for (var c = 0; c < RussianParadigms.Cases; c++) Offer(readings, c, gender, c == 0 ? score : score + oblique, 0, Unchanged);
    }
}
