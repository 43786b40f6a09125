using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenPortal.Domain.Ratings;

/// <summary>What is rated: an official at his counter with a service, or an agency for its answer.</summary>
public sealed record RatingSubject(string Agency, long? OfficialId = null, string? Counter = null, string? Service = null);

/// <summary>What may be used once, as 32 bytes: the unique index over it refuses the second rating, not a check.</summary>
public static class RatingOnce
{
    public static byte[] OfToken(byte[] hash) => Of($"token|{Convert.ToHexStringLower(hash)}");

    /// <summary>A known contact rates one official for one service once a week, however many papers he was handed.</summary>
    public static byte[] OfContact(byte[] contact, RatingSubject subject, DateOnly week) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"contact|{Convert.ToHexStringLower(contact)}|{subject.OfficialId}|{subject.Service}|{week:yyyy-MM-dd}"));

    /// <summary>The resident's case, however he came to it.</summary>
    public static byte[] OfCase(long questionId) => Of(string.Create(CultureInfo.InvariantCulture, $"case|{questionId}"));

    private static byte[] Of(string text) => SHA256.HashData(Encoding.ASCII.GetBytes(text));
}

/// <summary>What was ticked, in points an item, and the score that the form makes of it.</summary>
public sealed record RatingGiven(RatingForm Form, IReadOnlyDictionary<string, int> Points)
{
    public RatingScore? Score { get; } = RatingScore.Of(Form, Points);
}

/// <summary>
/// A verified rating: it used a token, or the proven right to a case, and counts. One a right, by the unique <see cref="Once"/>; the resident
/// may change it once while his token holds. It never says who rated.
/// </summary>
public sealed class Rating
{
    private Rating() { }

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>What may be used once: the token, the case's answer, or a contact for one official, service and week.</summary>
    public byte[] Once { get; private set; } = [];
    public long? TokenId { get; private set; }
    public long? QuestionId { get; private set; }
    public long? SurveyId { get; private set; }
    public string Form { get; private set; } = "";
    public int FormVersion { get; private set; }
    public string Agency { get; private set; } = "";
    public long? OfficialId { get; private set; }
    public string? Counter { get; private set; }
    public string? Service { get; private set; }
    public DateOnly Week { get; private set; }
    public IReadOnlyDictionary<string, int> Points { get; private set; } = new Dictionary<string, int>();

    /// <summary>From 0 to 10 in hundredths; null when nothing that was ticked has points.</summary>
    public int? Score { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset EditableUntil { get; private set; }
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Hash of the key of the browser that sent it: a slip's link, which the counter saw too, neither shows nor changes what was said.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>His words, when he wrote any: moderated before anybody else reads them.</summary>
    public RatingComment? Comment { get; private set; }
    public RatingSignal? Signal { get; private set; }

    public static Rating Give(byte[] once, RatingSubject subject, RatingGiven given, DateOnly week, DateTimeOffset at)
    {
        var rating = new Rating
        {
            Once = once, Agency = subject.Agency, OfficialId = subject.OfficialId, Counter = subject.Counter, Service = subject.Service,
            Week = week, At = at, EditableUntil = at.AddDays(RatingToken.Days),
        };
        rating.Take(given);
        return rating;
    }

    /// <summary>The token that it used up, and until when it may be changed.</summary>
    public Rating By(RatingToken token)
    {
        (TokenId, QuestionId, SurveyId, EditableUntil) = (token.Id, token.QuestionId, token.SurveyId, token.ExpiresAt);
        return this;
    }

    public Rating OnCase(long questionId)
    {
        QuestionId = questionId;
        return this;
    }

    /// <summary>Only who comes with this key again sees and changes it.</summary>
    public Rating KeptBy(string key)
    {
        Key = KeyOf(key);
        return this;
    }

    public bool IsKeptBy(string? key) => key is not null && CryptographicOperations.FixedTimeEquals(Key, KeyOf(key));

    public Rating From(RatingSignal signal)
    {
        Signal = signal;
        return this;
    }

    /// <summary>Adds or changes the words; blank takes them away. Changed words wait for the moderator again.</summary>
    public Rating Say(string? text, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Comment = null;
        }
        else if (Comment is null)
        {
            Comment = new RatingComment(Agency, OfficialId, Counter, text.Trim(), at);
        }
        else if (Comment.Text != text.Trim())
        {
            Comment.Rewrite(text.Trim(), at);
        }

        return this;
    }

    public bool MayEdit(DateTimeOffset now) => EditedAt is null && now < EditableUntil;

    /// <summary>Changes it, once and within its term.</summary>
    public void Edit(RatingGiven given, DateTimeOffset now)
    {
        if (!MayEdit(now))
        {
            throw new InvalidOperationException("A rating is changed once, within its term");
        }

        Take(given);
        EditedAt = now;
    }

    /// <summary>The dossier's dates became known: a computed item gets its points, whatever was ticked stays.</summary>
    public void Measure(RatingForm form, string item, int points) => Take(new(form, new Dictionary<string, int>(Points) { [item] = points }));

    // With the right it used, so that two ratings of one browser cannot be told to be.
    private byte[] KeyOf(string key) => HMACSHA256.HashData(Once, Encoding.UTF8.GetBytes(key));

    private void Take(RatingGiven given)
    {
        (Form, FormVersion, Points) = (given.Form.Code, given.Form.Version, given.Points);
        Score = given.Score is { } score ? (int)decimal.Round(score.OfTen * 100) : null;
    }
}

/// <summary>A rating without a token, "chưa xác minh": kept apart in a table of its own and never counted.</summary>
public sealed class UnverifiedRating
{
    public long Id { get; private set; }
    public required string Form { get; init; }
    public required int FormVersion { get; init; }
    public required string Agency { get; init; }
    public long? OfficialId { get; init; }
    public string? Counter { get; init; }
    public required IReadOnlyDictionary<string, int> Points { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The network's hash under the key of the week, so that one network cannot write thousands; gone with the key.</summary>
    public byte[]? Network { get; set; }
}

/// <summary>
/// From which device and network a rating came, as hashes under a key of its week that is destroyed after thirty days: they find clusters,
/// never a person.
/// </summary>
public sealed class RatingSignal
{
    public const int Days = 30;

    public long RatingId { get; private set; }

    /// <summary>The Monday of the week whose key it was hashed with.</summary>
    public required DateOnly KeyWeek { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Network { get; init; }
    public required byte[] Device { get; init; }
}
