using System.Globalization;

namespace Annals;

/// <summary>The day, and where known the instant, on which a report was published.</summary>
/// <param name="Day">The day in the publisher's own zone.</param>
/// <param name="Time">Time of day and offset from UTC, or null when only the day is known.</param>
public readonly record struct PublicationDate(DateOnly Day, DateTimeOffset? Time = null)
{
    /// <summary>Earliest year taken for a publication date; older ones are rejected as mistakes.</summary>
    public const int FirstYear = 1600;

    /// <summary>Latest year taken for a publication date.</summary>
    public const int LastYear = 2200;

    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMMM yyyy", "MMMM d, yyyy"];

    /// <summary>Reads a day (<c>2023-12-28</c>) or an instant (<c>2023-12-28T09:30:00+03:00</c>). Never throws.</summary>
    /// <returns>The date, or null when the words are no date or lie outside the years 1600 to 2200.</returns>
    public static PublicationDate? TryRead(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Sane(new PublicationDate(day));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Sane(new PublicationDate(DateOnly.FromDateTime(time.DateTime), time))
            : null;
    }

    /// <summary>ISO 8601: the day, or the instant with its offset.</summary>
    public override string ToString() => Time is { } time
        ? time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PublicationDate? Sane(PublicationDate date) => date.Day.Year is >= FirstYear and <= LastYear ? date : null;
}
