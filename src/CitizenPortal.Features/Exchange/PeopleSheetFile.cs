using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
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

/// <summary>People of the staff: a row is a new account without a password, with an agency and the duties there; with a day in "Kết thúc ngày" it ends duties, or a whole account.</summary>
public sealed class PeopleSheetFile(PortalDb db, PortalClock clock, ReferenceBook book, IValidator<InvitePerson> validator) : ISheetFile
{
    private static readonly SheetColumn Email = Column("Email", true, 32);
    private static readonly SheetColumn Name = Column("Name", false, 28);
    private static readonly SheetColumn Agency = Column("Agency", false, 20);
    private static readonly SheetColumn Duties = Column("Duties", false, 34);
    private static readonly SheetColumn Kinds = Column("Kinds", false, 26);
    private static readonly SheetColumn Topics = Column("Topics", false, 26);
    private static readonly SheetColumn From = Column("From", false, 14, SheetType.Date);
    private static readonly SheetColumn To = Column("To", false, 14, SheetType.Date);
    private static readonly SheetColumn End = Column("End", false, 16, SheetType.Date);
    private const int ShownEndings = 50;
    private const int ListLimit = 400;

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        [nameof(InvitePerson.Email)] = Email, [nameof(InvitePerson.FullName)] = Name, [nameof(InvitePerson.Agency)] = Agency, [nameof(InvitePerson.Duties)] = Duties,
    };

    private static readonly Dictionary<string, Duty> WordsOfDuties = GrantableDuties.All
        .SelectMany(d => new[] { Say.Journey[$"Duty.{d}"], d.ToString() }, (duty, word) => (Word: VietnameseText.Fold(word), Duty: duty))
        .DistinctBy(p => p.Word).ToDictionary(p => p.Word, p => p.Duty);

    public IReadOnlyList<SheetColumn> Columns => [Email, Name, Agency, Duties, Kinds, Topics, From, To, End];

    public IReadOnlyList<SheetCodes> Codes =>
    [
        new(Duties.Heading, GrantableDuties.All.Where(d => d != Duty.SealedHandler).Select(d => (Say.Journey[$"Duty.{d}"], Say.Sheets["People.DutyCode"]))),
        new(Kinds.Heading, CaseKinds.PolicyKeys.Select(k => (Say.Accounts[$"PolicyKind.{k}"], Say.Sheets["People.KindCode"]))),
        new(Topics.Heading, book.Current.Topics.Values.GroupBy(t => t.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First().GroupName))),
        ExchangeCodes.Agencies(book.Current, Agency.Heading),
    ];

    public async Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct)
    {
        var taken = (await db.Users.Select(u => new { u.NormalizedEmail, u.NormalizedUserName }).ToListAsync(ct))
            .SelectMany(u => new[] { u.NormalizedEmail, u.NormalizedUserName }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, _ => 0, StringComparer.OrdinalIgnoreCase);
        var endings = await PeopleEndings.LoadAsync(db, DeadlineClock.DayOf(clock.Now), ct);
        List<Newcomer> people = [];
        List<PersonEnding> ends = [];
        foreach (var line in table.Lines)
        {
            if (line.Date(End) is { } on)
            {
                ends.AddRange(ReadEnding(line, on, endings, by) is { } ending ? [ending] : []);
                continue;
            }

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

        if (!table.HasFaults && ends.Count > 0 && !endings.KeepsAnAdministrator(ends))
        {
            table.Fail(0, Say.Accounts["Person.LastAdministrator"].TrimEnd('.'));
        }

        var real = ends.FindAll(e => !e.IsNothing);
        return table.HasFaults ? null : new ImportPlan(people.Count, real.Count, ends.Count - real.Count, token => AddAsync(people, real, wish, by, token))
        {
            Notes = [.. people.Count == 0 ? [] : (string[])[Say.Sheets[wish.Invites ? "People.WillInvite" : "People.WillNotInvite"]], .. real.Take(ShownEndings).Select(e => e.Said(book.Current))],
        };
    }

    public async Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct)
    {
        var duties = (await db.Duties.AsNoTracking().OrderBy(d => d.Id).ToListAsync(ct)).ToLookup(d => d.UserId);
        return
        [
            .. (await db.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync(ct)).SelectMany(u => duties[u.Id].GroupBy(d => (Agency: (string?)d.Agency, Kinds: string.Join(", ", d.Kinds.Select(k => Say.Accounts[$"PolicyKind.{k}"])), Topics: string.Join(", ", d.Topics), d.From, d.To)).DefaultIfEmpty(null), (u, group) => new[]
            {
                SheetCell.Of(u.Email ?? u.UserName), SheetCell.Of(u.FullName), SheetCell.Of(group?.Key.Agency ?? u.Agency),
                SheetCell.Of(string.Join(", ", (group ?? Enumerable.Empty<DutyRow>()).Select(d => Say.Journey[$"Duty.{d.Duty}"]))), SheetCell.Of(group?.Key.Kinds), SheetCell.Of(group?.Key.Topics), SheetCell.Of(group?.Key.From), SheetCell.Of(group?.Key.To), SheetCell.Empty,
            }),
        ];
    }

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Sheets[$"People.{key}"], type) { Required = required, Width = width, Hint = Say.Sheets[$"People.{key}Hint"], Example = Say.Sheets[$"People.{key}Example"] };

    private Newcomer? Read(SheetLine line)
    {
        var (email, name, agency, words) = (line.Text(Email), line.Text(Name), line.Text(Agency), line.Text(Duties, ListLimit));
        foreach (var (column, isMissing) in new[] { (Name, name is null), (Agency, agency is null), (Duties, words is null) })
        {
            if (isMissing)
            {
                line.Fail(column, Say.Sheets["Value.Missing"]);
            }
        }

        var (from, to) = (line.Date(From), line.Date(To));
        if (from > to)
        {
            line.Fail(To, Say.Sheets["Value.Backwards"]);
        }

        var duties = ReadDuties(line, words);
        if (agency is not null && !book.Current.Agencies.ContainsKey(agency))
        {
            line.Fail(Agency, Say.Sheets["Value.NoAgency"]);
        }
        else if (email is not null && name is not null && agency is not null && duties.Count > 0)
        {
            line.Tell(validator.Validate(new InvitePerson(email, name, agency, duties)), ByProperty, Email);
        }

        var (kinds, topics) = (ReadKinds(line, duties), ReadTopics(line, duties));
        return email is null ? null : new(email.ToLowerInvariant(), name ?? "", agency ?? "", [.. duties.Distinct()], from, to) { Kinds = kinds, Topics = topics };
    }

    private static List<Duty> ReadDuties(SheetLine line, string? words)
    {
        List<Duty> duties = [];
        foreach (var word in ExchangeCodes.List(words))
        {
            if (WordsOfDuties.TryGetValue(VietnameseText.Fold(word), out var duty))
            {
                duties.Add(duty);
            }
            else
            {
                line.Fail(Duties, Say.Sheets.Format("People.NoDuty", word));
            }
        }

        return duties;
    }

    private static List<string> ReadKinds(SheetLine line, List<Duty> duties)
    {
        List<string> kinds = [];
        foreach (var word in ExchangeCodes.List(line.Text(Kinds, ListLimit)))
        {
            if (CaseKinds.PolicyKeys.FirstOrDefault(k => k == word || VietnameseText.Fold(Say.Accounts[$"PolicyKind.{k}"]) == VietnameseText.Fold(word)) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                line.Fail(Kinds, Say.Sheets.Format("People.NoKind", word));
            }
        }

        if (kinds.Count > 0 && !duties.Contains(Duty.Coordinator))
        {
            line.Fail(Kinds, Say.Accounts["Kinds.OnlyCoordinator"].Split('.')[0]);
        }

        return kinds;
    }

    private List<string> ReadTopics(SheetLine line, List<Duty> duties)
    {
        List<string> topics = [.. ExchangeCodes.List(line.Text(Topics, ListLimit))];
        if (topics.Find(t => book.Current.Topics.Values.All(known => known.Group != t && known.Code != t)) is { } unknown)
        {
            line.Fail(Topics, Say.Sheets.Format("People.NoTopic", unknown));
        }

        if (topics.Count > 0 && !duties.Exists(GrantableDuties.ByTopic.Contains))
        {
            line.Fail(Topics, Say.Accounts["Topics.OnlyAgency"].Split('.')[0]);
        }

        return topics;
    }

    private static PersonEnding? ReadEnding(SheetLine line, DateOnly on, PeopleEndings endings, Actor by)
    {
        var (words, agency) = (line.Text(Duties, ListLimit), line.Text(Agency));
        var duties = ReadDuties(line, words);
        return words is not null && duties.Count == 0 ? null : endings.Read(line, (Email, Agency, Duties, End), (line.Text(Email), agency, duties, on), by);
    }

    private Task AddAsync(List<Newcomer> people, List<PersonEnding> endings, ImportWish wish, Actor by, CancellationToken ct) => db.InOneCommitAsync(async () =>
    {
        var now = clock.Now;
        var users = people.ConvertAll(p => PortalUser.Newcomer(p.Email, p.Name, p.Agency, wish.Invites ? now + AccountTokens.LifeOf(AccountTokenUse.Invitation) : null));
        db.Users.AddRange(users);
        await db.SaveChangesAsync(ct);
        foreach (var (person, user) in people.Zip(users))
        {
            db.Duties.AddRange(person.Duties.Select(d => new DutyRow { UserId = user.Id, Duty = d, Agency = person.Agency, From = person.From, To = person.To, Kinds = d == Duty.Coordinator ? person.Kinds : [], Topics = GrantableDuties.ByTopic.Contains(d) ? person.Topics : [] }));
            AccountJournal.Write(db, wish.Invites ? AccountEventKind.Invited : AccountEventKind.Added, user, by, now, string.Join(", ", person.Duties.Select(d => $"{d} {person.Agency}")), wish.Reason);
            if (wish.Invites)
            {
                InvitePersonHandler.Send(db, user, now);
            }
        }

        await PeopleEndings.ApplyAsync(db, endings, (by, wish.Reason, now), ct);
        await db.SaveChangesAsync(ct);
    }, ct);

    private sealed record Newcomer(string Email, string Name, string Agency, IReadOnlyList<Duty> Duties, DateOnly? From, DateOnly? To)
    {
        public IReadOnlyList<string> Kinds { get; init; } = [];
        public IReadOnlyList<string> Topics { get; init; } = [];
    }
}
