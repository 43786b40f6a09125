using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>Whom a visitor without a token chose: an official, or a counter, or the agency alone.</summary>
public sealed record RatedChoice(string? Agency, long? OfficialId, string? Counter);

public enum UnverifiedOutcome { Unknown, Colleague, Taken, TakenLow }

/// <summary>Takes ratings without a token, which are shown apart and never counted. One network may send twenty a day.</summary>
public sealed class RateUnverifiedHandler(PortalDb db, PortalClock clock, ReferenceBook book, IDatabaseProvider provider, IValidator<RatingTicks> validator)
{
    public const int ADay = 20;
    private const int Attempts = 3;

    /// <summary>Null for somebody that nobody can choose: no such agency, or the official or counter is not there today.</summary>
    public async Task<RatedView?> LookAsync(RatedChoice choice, CancellationToken ct)
    {
        var day = DeadlineClock.DayOf(clock.Now);
        if (choice.Agency is null || !book.Current.Agencies.TryGetValue(choice.Agency, out var agency) || !agency.IsValid(day))
        {
            return null;
        }

        var there = (await db.Officials.AsNoTracking().Where(o => o.Posts.Any(p => p.Agency == agency.Code)).ToListAsync(ct)).Where(o => o.ServesAt(agency.Code, day)).ToList();
        var official = there.Find(o => o.Id == choice.OfficialId);
        var counterKnown = choice.Counter is null || there.Any(o => o.PostsOn(day).Any(p => p.Agency == agency.Code && p.Counter == choice.Counter));
        return (choice.OfficialId is not null && official is null) || !counterKnown ? null
            : new RatedView(agency.Name, official?.FullName, choice.Counter ?? official?.PostsOn(day).First(p => p.Agency == agency.Code).Counter);
    }

    public Task<RatingForm> FormAsync(CancellationToken ct) => RatingFormShelf.InForceAsync(db, RatingForm.Dossier, DeadlineClock.DayOf(clock.Now), ct);

    public async Task<UnverifiedOutcome> HandleAsync(RatedChoice choice, RatingTicks ticks, RaterTrace trace, Actor by, CancellationToken ct)
    {
        if (await LookAsync(choice, ct) is not { } about)
        {
            return UnverifiedOutcome.Unknown;
        }

        if (by.UserId is not null && by.BelongsTo(choice.Agency!))
        {
            return UnverifiedOutcome.Colleague;
        }

        var given = RatingTicksReading.Of(await FormAsync(ct), ticks with { Comment = null }, validator);
        for (var attempt = 1; ; attempt++)
        {
            var now = clock.Now;
            var network = (await RaterSignals.OfAsync(db, trace, DeadlineClock.DayOf(now), now, ct)).Network;
            var since = now.AddDays(-1);
            if (await db.UnverifiedRatings.CountAsync(r => r.Network == network && r.At > since, ct) >= ADay)
            {
                throw new ValidationException([new ValidationFailure("", Say.Ratings["Rate.TooMany"])]);
            }

            db.UnverifiedRatings.Add(new UnverifiedRating
            {
                Form = given.Form.Code, FormVersion = given.Form.Version, Agency = choice.Agency!, OfficialId = choice.OfficialId, Counter = about.Counter,
                Points = given.Points, At = now, Network = network,
            });
            try
            {
                await db.SaveChangesAsync(ct);
                return given.Score is { IsLow: true } ? UnverifiedOutcome.TakenLow : UnverifiedOutcome.Taken;
            }
            catch (DbUpdateException clash) when (attempt < Attempts && provider.IsUniqueViolation(clash))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
