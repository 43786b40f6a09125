using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>A right to rate that was found: what it is about, what it uses up, and the rating it was used for.</summary>
internal sealed record RatingRight(RatingSubject Subject, RatedView About, byte[] Once, string FormCode, DateOnly Week)
{
    public RatingToken? Token { get; init; }
    public long? QuestionId { get; init; }
    public DossierPaper? Paper { get; init; }
    public bool IsExpired { get; init; }
    public bool IsColleague { get; init; }
    public Rating? Rating { get; init; }

    /// <summary>The browser's key; null for the owner of a case, who proved himself otherwise.</summary>
    public string? Key { get; init; }

    private bool IsHis => Rating is not null && (Token is null || Rating.IsKeptBy(Key));

    public RatingDoor DoorAt(DateTimeOffset now) => Rating is { } given ? !IsHis ? RatingDoor.Used : given.MayEdit(now) && !IsColleague ? RatingDoor.Given : RatingDoor.Final
        : IsExpired ? RatingDoor.Expired : IsColleague ? RatingDoor.Colleague : RatingDoor.Open;

    public RatingSheet SheetOf(RatingForm form, DateTimeOffset now) => new(DoorAt(now))
    {
        About = About, Form = form, Points = IsHis ? Rating!.Points : new Dictionary<string, int>(), Comment = IsHis ? Rating!.Comment?.Text : null,
        IsLow = IsHis && Rating is { } given && RatingScore.Of(form, given.Points) is { IsLow: true }, Until = Rating?.EditableUntil ?? Token?.ExpiresAt ?? now,
    };
}
