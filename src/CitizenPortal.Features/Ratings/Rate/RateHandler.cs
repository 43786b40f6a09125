using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>A link that is followed, and the key of the browser that follows it.</summary>
public sealed record TokenVisit(string? Token, string Key);

/// <summary>
/// Takes a rating. The unique index over what it uses up decides between posts that come together: one is stored, and all of them get the
/// page of that one.
/// </summary>
public sealed class RateHandler(PortalDb db, PortalClock clock, RatingRightsReader rights, IDatabaseProvider provider, IValidator<RatingTicks> validator)
{
    private const int Attempts = 5;

    public async Task<RatingSheet> LookAsync(TokenVisit visit, Actor by, CancellationToken ct) => await SheetAsync(await rights.ByTokenAsync(visit, by, ct), ct);

    public async Task<RatingSheet> LookAtCaseAsync(long questionId, Actor by, CancellationToken ct) => await SheetAsync(await rights.ByCaseAsync(questionId, by, ct), ct);

    /// <summary>Uses the token; a second post of the same form changes nothing.</summary>
    public Task<RatingSheet> ByTokenAsync(TokenVisit visit, RatingTicks ticks, RaterTrace trace, Actor by, CancellationToken ct) =>
        GiveAsync(() => rights.ByTokenAsync(visit, by, ct), ticks, trace, ct);

    public Task<RatingSheet> OnCaseAsync(long questionId, RatingTicks ticks, RaterTrace trace, Actor by, CancellationToken ct) =>
        GiveAsync(() => rights.ByCaseAsync(questionId, by, ct), ticks, trace, ct);

    /// <summary>Changes the rating, once.</summary>
    public async Task<RatingSheet> EditByTokenAsync(TokenVisit visit, RatingTicks ticks, Actor by, CancellationToken ct) => await EditAsync(await rights.ByTokenAsync(visit, by, ct), ticks, ct);

    public async Task<RatingSheet> EditOnCaseAsync(long questionId, RatingTicks ticks, Actor by, CancellationToken ct) => await EditAsync(await rights.ByCaseAsync(questionId, by, ct), ticks, ct);

    private async Task<RatingSheet> GiveAsync(Func<Task<RatingRight?>> find, RatingTicks ticks, RaterTrace trace, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var right = await find();
            var now = clock.Now;
            if (right?.DoorAt(now) != RatingDoor.Open)
            {
                return await SheetAsync(right, ct);
            }

            var day = DeadlineClock.DayOf(now);
            var given = RatingTicksReading.Of(await RatingFormShelf.InForceAsync(db, right.FormCode, day, ct), ticks, validator);
            var rating = Rating.Give(right.Once, right.Subject, Measured(given, right.Paper, day), right.Week, now);
            rating = (right.Token is { } token ? rating.By(token) : rating.OnCase(right.QuestionId!.Value)).KeptBy(right.Key ?? "");
            db.Ratings.Add(rating.Say(ticks.Comment, now).From(await RaterSignals.OfAsync(db, trace, day, now, ct)));
            try
            {
                await db.SaveChangesAsync(ct);
                return await SheetAsync(right with { Rating = rating }, ct);
            }
            catch (DbUpdateException clash) when (attempt < Attempts && provider.IsUniqueViolation(clash))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<RatingSheet> EditAsync(RatingRight? right, RatingTicks ticks, CancellationToken ct)
    {
        if (right?.DoorAt(clock.Now) != RatingDoor.Given)
        {
            return await SheetAsync(right, ct);
        }

        var (rating, now) = (right.Rating!, clock.Now);
        var given = RatingTicksReading.Of(await RatingFormShelf.OfAsync(db, rating.Form, rating.FormVersion, ct), ticks, validator);
        rating.Edit(Measured(given, right.Paper, DeadlineClock.DayOf(now)), now);
        rating.Say(ticks.Comment, now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            right = right with { Rating = await db.Ratings.Include(r => r.Comment).SingleAsync(r => r.Id == rating.Id, ct) };
        }

        return await SheetAsync(right, ct);
    }

    private static RatingGiven Measured(RatingGiven given, DossierPaper? paper, DateOnly day)
    {
        var computed = given.Form.Items.FirstOrDefault(i => i.IsComputed);
        return computed is not null && paper is not null && RatingScore.Timeliness(paper.DueOn, paper.ResultOn, day) is { } points
            ? given with { Points = new Dictionary<string, int>(given.Points) { [computed.Code] = points } }
            : given;
    }

    private async Task<RatingSheet> SheetAsync(RatingRight? right, CancellationToken ct) => right is null ? RatingSheet.Unknown : right.SheetOf(
        right.Rating is { } given
            ? await RatingFormShelf.OfAsync(db, given.Form, given.FormVersion, ct)
            : await RatingFormShelf.InForceAsync(db, right.FormCode, DeadlineClock.DayOf(clock.Now), ct),
        clock.Now);
}
