using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Ratings.Issue;

/// <summary>A token at the moment of issue: the only time that its text exists.</summary>
public sealed record IssuedToken(RatingToken Token, string Text);

/// <summary>Issues tokens into the caller's commit. A paper has one; a reprint ends the earlier link of the same token.</summary>
public static class TokenIssue
{
    /// <summary>Papers handed over longer ago get no token: nobody would know what he rates.</summary>
    public const int OldestDays = RatingToken.Days;

    internal static IssuedToken Fresh(PortalDb db, DossierPaper paper, DateTimeOffset now) => New(db, hash => new RatingToken
    {
        Hash = hash, Form = RatingForm.Dossier, PaperId = paper.Id, OfficialId = paper.OfficialId, Agency = paper.Agency, Counter = paper.Counter, Service = paper.Service,
        Week = paper.Week, IssuedAt = now, ExpiresAt = now.AddDays(RatingToken.Days),
    });

    /// <summary>For the letter of an answer: it rates the agency that gave it.</summary>
    internal static IssuedToken ForCase(PortalDb db, long questionId, string agency, DateTimeOffset now) => New(db, hash => new RatingToken
    {
        Hash = hash, Form = RatingForm.Answer, QuestionId = questionId, Agency = agency, Week = RatingWeek.Of(DeadlineClock.DayOf(now)), IssuedAt = now, ExpiresAt = now.AddDays(RatingToken.Days),
    });

    /// <summary>For the invited sample of a survey.</summary>
    public static IssuedToken ForSurvey(PortalDb db, long surveyId, string agency, DateOnly day, DateTimeOffset until, DateTimeOffset now) => New(db, hash => new RatingToken
    {
        Hash = hash, Form = RatingForm.Survey, SurveyId = surveyId, Agency = agency, Week = RatingWeek.Of(day), IssuedAt = now, ExpiresAt = until,
    });

    internal static IssuedToken Again(RatingToken token, DateTimeOffset now)
    {
        var text = TokenText.Mint();
        (token.Hash, token.IssuedAt, token.ExpiresAt) = (TokenText.HashOf(text)!, now, now.AddDays(RatingToken.Days));
        token.Prints++;
        return new(token, text);
    }

    private static IssuedToken New(PortalDb db, Func<byte[], RatingToken> make)
    {
        var text = TokenText.Mint();
        var token = make(TokenText.HashOf(text)!);
        db.RatingTokens.Add(token);
        return new(token, text);
    }
}
