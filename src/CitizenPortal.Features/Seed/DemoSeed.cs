using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Seed;

/// <summary>
/// Plays the project's own 57 sample questions through the real verbs over the weeks before the demonstration day, so that every
/// queue has something in it. The reports on officials among them are received and held, never routed.
/// </summary>
public sealed class DemoSeed(PortalDb db, ReferenceBook book, NumberReserve numbers, IContactVault vault, IPasswordHasher<PortalUser> hasher)
{
    private const int DaysOfStory = 40;

    public async Task PlantAsync(DateTimeOffset demoStart, CancellationToken ct)
    {
        if (await db.CasesForSweeps.AnyAsync(ct))
        {
            return;
        }

        var samples = SeedFile.Read<SamplesShape>("samples").Samples;
        var today = Domain.Deadlines.DeadlineClock.DayOf(demoStart);
        var decisions = samples.Select(s => book.Current.Routing.Decide(s.Subtopic, s.Locality, null, today).Decision).ToList();
        await DemoStaff.PlantAsync(db, hasher, decisions.OfType<RoutingDecision>().Select(d => d.Lead), ct);
        var staff = await ReadStaffAsync(ct);
        foreach (var (sample, i) in samples.Select((s, i) => (s, i)))
        {
            var asked = demoStart.AddDays(-DaysOfStory * (samples.Count - i) / (double)samples.Count);
            var story = new DemoStory(book.Current.Clock, staff, demoStart);
            var (question, contact) = await AskAsync(sample, i, new Moment(asked, book.Current.Clock), ct);
            story.Play(question, sample, decisions[i], i);
            db.Add(question);
            db.Contacts.Add(contact);
        }

        DemoCanned.Plant(db, demoStart);
        await DemoOfficials.PlantAsync(db, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await book.LoadAsync(ct);
    }

    private async Task<(Question Question, Contact Contact)> AskAsync(SampleShape sample, int index, Moment at, CancellationToken ct)
    {
        var id = await numbers.NextAsync(ct);
        var key = $"demo{index:D28}";
        var content = new SubmissionContent { Name = sample.Name, Email = sample.Email, Phone = sample.Phone };
        var contact = ContactBook.Of(id, content, vault, key);
        var question = Question.Ask(
            new Receipt(id, Reference.Create(at.Day.Year, id).Value, sample.Text, Channel.Web, book.Current.CoordinatorFor(CaseKind.Question, FeedbackBasis.None))
            {
                SubmissionKey = key,
                Topic = sample.Subtopic,
                Locality = sample.Locality,
                ConsentsToPublication = sample.Consent,
                ContactBy = contact.Email is not null ? ContactWay.Email : contact.Phone is not null ? ContactWay.Phone : ContactWay.None,
                Suspicion = Suspicions.Of(book.Current, sample.Text, sample.Subtopic),
            },
            Actor.Citizen(), at);
        return (question, contact);
    }

    private async Task<IReadOnlyDictionary<string, Actor>> ReadStaffAsync(CancellationToken ct)
    {
        var users = await db.Users.AsNoTracking().Where(u => u.IsDemo).ToListAsync(ct);
        var duties = await db.Duties.AsNoTracking().ToListAsync(ct);
        return users.ToDictionary(
            u => u.UserName!,
            u => new Actor(u.Id, u.FullName, [.. duties.Where(d => d.UserId == u.Id).Select(d => new DutyGrant(d.Duty, d.Agency))]) { Agency = u.Agency });
    }
}
