using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>Finds the right behind a link or a proven case. Finding it uses nothing up.</summary>
public sealed class RatingRightsReader(PortalDb db, PortalClock clock, ReferenceBook book, IContactVault vault)
{
    internal async Task<RatingRight?> ByTokenAsync(TokenVisit visit, Actor by, CancellationToken ct)
    {
        var hash = TokenText.HashOf(visit.Token);
        var token = hash is null ? null : await db.RatingTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, ct);
        if (token is null)
        {
            return null;
        }

        var right = token switch
        {
            { PaperId: { } paper } => await OfPaperAsync(token, paper, by, ct),
            { QuestionId: { } question } => await OfCaseAsync(question, by, ct),
            _ => new RatingRight(SubjectOf(token), new RatedView(book.Current.AgencyName(token.Agency)), RatingOnce.OfToken(token.Hash), token.Form, token.Week),
        };
        return right is null ? null : await WithRatingAsync(right with { Token = token, Key = visit.Key, IsExpired = !token.Holds(clock.Now) }, ct);
    }

    internal async Task<RatingRight?> ByCaseAsync(long questionId, Actor by, CancellationToken ct) =>
        await OfCaseAsync(questionId, by, ct) is { } right ? await WithRatingAsync(right, ct) : null;

    private async Task<RatingRight?> OfPaperAsync(RatingToken token, long paperId, Actor by, CancellationToken ct)
    {
        var paper = await db.DossierPapers.AsNoTracking().SingleAsync(p => p.Id == paperId, ct);
        var subject = SubjectOf(token);
        var official = await db.Officials.AsNoTracking().SingleOrDefaultAsync(o => o.Id == token.OfficialId, ct);
        var own = official?.UserId is { } user && user == by.UserId;
        var once = paper.Contact is { } contact ? RatingOnce.OfContact(contact, subject, token.Week) : RatingOnce.OfToken(token.Hash);
        return new RatingRight(subject, new RatedView(book.Current.AgencyName(token.Agency), official?.FullName, token.Counter, paper.ServiceName), once, token.Form, token.Week)
        {
            Paper = paper, IsColleague = own || await Colleagues.IsOneAsync(db, vault, by, token.Agency, paper.Contact is null ? [] : [paper.Contact], ct),
        };
    }

    /// <summary>Whoever proved the case rates the answer of the agency that gave it, while it is answered or published.</summary>
    private async Task<RatingRight?> OfCaseAsync(long questionId, Actor by, CancellationToken ct)
    {
        var question = await db.HandledCases(Actor.Citizen(questionId)).AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId, ct);
        if (question is not { State: QuestionState.Answered or QuestionState.Published })
        {
            return null;
        }

        var agency = question.Lead ?? question.Coordinator;
        var contact = await db.Contacts.AsNoTracking().Where(c => c.QuestionId == questionId).Select(c => new { c.EmailIndex, c.PhoneIndex }).SingleOrDefaultAsync(ct);
        byte[][] contacts = [.. new[] { contact?.EmailIndex, contact?.PhoneIndex }.OfType<byte[]>()];
        return new RatingRight(new RatingSubject(agency), new RatedView(book.Current.AgencyName(agency)) { Reference = question.Reference },
            RatingOnce.OfCase(questionId), RatingForm.Answer, RatingWeek.Of(DeadlineClock.DayOf(clock.Now)))
        {
            QuestionId = questionId, IsColleague = await Colleagues.IsOneAsync(db, vault, by, agency, contacts, ct),
        };
    }

    private async Task<RatingRight> WithRatingAsync(RatingRight right, CancellationToken ct) =>
        right with { Rating = await db.Ratings.Include(r => r.Comment).SingleOrDefaultAsync(r => r.Once == right.Once, ct) };

    private static RatingSubject SubjectOf(RatingToken token) => new(token.Agency, token.OfficialId, token.Counter, token.Service);
}
