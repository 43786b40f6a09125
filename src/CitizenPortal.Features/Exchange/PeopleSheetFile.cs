using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Exchange;

/// <summary>People of the staff: each row is a new account without a password, with an agency and the duties there.</summary>
public sealed class PeopleSheetFile(PortalDb db, PortalClock clock, ReferenceBook book, IValidator<InvitePerson> validator) : ISheetFile
{
    private static readonly SheetColumn Email = Column("Email", true, 32);
    private static readonly SheetColumn Name = Column("Name", true, 28);
    private static readonly SheetColumn Agency = Column("Agency", true, 20);
    private static readonly SheetColumn Duties = Column("Duties", true, 34);
    private static readonly SheetColumn From = Column("From", false, 14, SheetType.Date);
    private static readonly SheetColumn To = Column("To", false, 14, SheetType.Date);

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        [nameof(InvitePerson.Email)] = Email, [nameof(InvitePerson.FullName)] = Name, [nameof(InvitePerson.Agency)] = Agency, [nameof(InvitePerson.Duties)] = Duties,
    };

    private static readonly Dictionary<string, Duty> DutyWords = GrantableDuties.All
        .SelectMany(d => new[] { Say.Journey[$"Duty.{d}"], d.ToString() }, (duty, word) => (Word: VietnameseText.Fold(word), Duty: duty))
        .DistinctBy(p => p.Word).ToDictionary(p => p.Word, p => p.Duty);

    public IReadOnlyList<SheetColumn> Columns => [Email, Name, Agency, Duties, From, To];

    public IReadOnlyList<SheetCodes> Codes =>
    [
        new(Duties.Heading, GrantableDuties.All.Where(d => d != Duty.SealedHandler).Select(d => (Say.Journey[$"Duty.{d}"], Say.Sheets["People.DutyCode"]))),
        ExchangeCodes.Agencies(book.Current, Agency.Heading),
    ];

    public async Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct)
    {
        var taken = (await db.Users.Select(u => new { u.NormalizedEmail, u.NormalizedUserName }).ToListAsync(ct))
            .SelectMany(u => new[] { u.NormalizedEmail, u.NormalizedUserName }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, _ => 0, StringComparer.OrdinalIgnoreCase);
        List<Newcomer> people = [];
        foreach (var line in table.Lines)
        {
            if (Read(line) is not { } person)
            {
                continue;
            }

            if (!taken.TryAdd(person.Email, line.Number))
            {
                line.Fail(Email, taken[person.Email] == 0 ? Say.Sheets["People.Exists"] : Say.Sheets.Format("Value.Twice", taken[person.Email]));
            }

            people.Add(person);
        }

        return table.HasFaults ? null : new ImportPlan(people.Count, 0, 0, token => AddAsync(people, wish, by, token))
        {
            Notes = [Say.Sheets[wish.Invites ? "People.WillInvite" : "People.WillNotInvite"]],
        };
    }

    public async Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct)
    {
        var duties = (await db.Duties.AsNoTracking().OrderBy(d => d.Id).ToListAsync(ct)).ToLookup(d => d.UserId);
        return
        [
            .. (await db.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync(ct)).SelectMany(u => duties[u.Id].GroupBy(d => (Agency: (string?)d.Agency, d.From, d.To)).DefaultIfEmpty(null), (u, group) => new[]
            {
                SheetCell.Of(u.Email ?? u.UserName), SheetCell.Of(u.FullName), SheetCell.Of(group?.Key.Agency ?? u.Agency),
                SheetCell.Of(string.Join(", ", (group ?? Enumerable.Empty<DutyRow>()).Select(d => Say.Journey[$"Duty.{d.Duty}"]))), SheetCell.Of(group?.Key.From), SheetCell.Of(group?.Key.To),
            }),
        ];
    }

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Sheets[$"People.{key}"], type) { Required = required, Width = width, Hint = Say.Sheets[$"People.{key}Hint"], Example = Say.Sheets[$"People.{key}Example"] };

    private Newcomer? Read(SheetLine line)
    {
        var (email, name, agency, words) = (line.Text(Email), line.Text(Name), line.Text(Agency), line.Text(Duties, 400));
        var (from, to) = (line.Date(From), line.Date(To));
        if (from > to)
        {
            line.Fail(To, Say.Sheets["Value.Backwards"]);
        }

        List<Duty> duties = [];
        foreach (var word in ExchangeCodes.List(words))
        {
            if (DutyWords.TryGetValue(VietnameseText.Fold(word), out var duty))
            {
                duties.Add(duty);
            }
            else
            {
                line.Fail(Duties, Say.Sheets.Format("People.NoDuty", word));
            }
        }

        if (agency is not null && !book.Current.Agencies.ContainsKey(agency))
        {
            line.Fail(Agency, Say.Sheets["Value.NoAgency"]);
        }
        else if (email is not null && name is not null && agency is not null && duties.Count > 0)
        {
            line.Tell(validator.Validate(new InvitePerson(email, name, agency, duties)), ByProperty, Email);
        }

        return email is null ? null : new(email.ToLowerInvariant(), name ?? "", agency ?? "", [.. duties.Distinct()], from, to);
    }

    private Task AddAsync(List<Newcomer> people, ImportWish wish, Actor by, CancellationToken ct) => db.InOneCommitAsync(async () =>
    {
        var now = clock.Now;
        var users = people.ConvertAll(p => PortalUser.Newcomer(p.Email, p.Name, p.Agency, wish.Invites ? now + AccountTokens.LifeOf(AccountTokenUse.Invitation) : null));
        db.Users.AddRange(users);
        await db.SaveChangesAsync(ct);
        foreach (var (person, user) in people.Zip(users))
        {
            db.Duties.AddRange(person.Duties.Select(d => new DutyRow { UserId = user.Id, Duty = d, Agency = person.Agency, From = person.From, To = person.To }));
            AccountJournal.Write(db, wish.Invites ? AccountEventKind.Invited : AccountEventKind.Added, user, by, now, string.Join(", ", person.Duties.Select(d => $"{d} {person.Agency}")), wish.Reason);
            if (wish.Invites)
            {
                InvitePersonHandler.Send(db, user, now);
            }
        }

        await db.SaveChangesAsync(ct);
    }, ct);

    private sealed record Newcomer(string Email, string Name, string Agency, IReadOnlyList<Duty> Duties, DateOnly? From, DateOnly? To);
}
