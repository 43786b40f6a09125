using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Seed;

/// <summary>Puts the reference data of 2020 and its successors into an empty database; an existing one is left as its people edited it.</summary>
public static class ReferenceSeed
{
    public static async Task PlantAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Agencies.AnyAsync(ct))
        {
            return;
        }

        db.AddRange(Agencies());
        db.AddRange(Localities());
        var successions = SeedFile.Read<SuccessionsShape>("successions");
        db.Successions.AddRange(Successions(successions));
        AddRouting(db, successions.RoutingChanges);
        AddDeadlines(db);
        db.AddRange(SeedFile.Read<GuidesShape>("guides").Guides.Select(g => new GuideRow(g.Code, g.Name, g.When, g.How)));
        db.AddRange(SeedFile.Read<SealedWordsShape>("sealed-words").Words.Select(w => new SealedWordRow(w.Text, w.Class)));
        db.AddRange(SeedFile.Read<UrgentWordsShape>("urgent-words").Words.Select(w => new UrgentWordRow(w.Text, w.Call)));
        db.AddRange(SeedFile.Read<PapiShape>("papi-items").Items.Select(p => new PapiItemRow(p.Code, p.Name, p.DimensionName)));
        db.AddRange(ImportLabelSeed.Rows());
        db.RatingForms.AddRange(RatingFormSeed.Forms());
        db.AddRange(SeedFile.Read<RetentionShape>("retention").Rows.SelectMany(r => r.Kinds.Select(kind => new RetentionRow
        {
            Kind = Enum.Parse<CaseKind>(kind), Part = Enum.Parse<PersonalPart>(r.Part), Months = r.Months, Basis = r.Basis,
        })));
        db.Settings.AddRange(
            new PortalSetting { Key = ReferenceBook.CalendarVersionKey, Value = "1" },
            new PortalSetting { Key = ReferenceBook.PolicyVersionKey, Value = "1" },
            new PortalSetting { Key = ReferenceBook.OrganisationVersionKey, Value = "1" },
            new PortalSetting { Key = ReferenceBook.CoordinatorKeys + "question", Value = "so-tt-tt" },
            new PortalSetting { Key = ReferenceBook.CoordinatorKeys + "feedback-a", Value = "vp-ubnd" },
            new PortalSetting { Key = ReferenceBook.CoordinatorKeys + "sealed-report", Value = "thanh-tra-tinh" },
            new PortalSetting { Key = ReferenceBook.CoordinatorKeys + "personnel", Value = "so-noi-vu" });
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    internal static IEnumerable<Agency> Agencies() => SeedFile.Read<AgenciesShape>("agencies").Agencies.Select(a => new Agency
    {
        Code = a.Code, Name = a.Name, ShortName = a.ShortName, Slug = a.Slug, Level = Enum.Parse<AgencyLevel>(a.Level, ignoreCase: true),
        ManagedBy = a.ManagedBy, Answers = a.Answers, ValidFrom = a.ValidFrom, ValidTo = a.ValidTo,
    });

    internal static IEnumerable<Locality> Localities() => SeedFile.Read<LocalitiesShape>("localities").Localities.Select(l => new Locality
    {
        Id = l.Id, Code = l.Code, Name = l.Name, Level = Enum.Parse<LocalityLevel>(l.Level, ignoreCase: true), Parent = l.Parent, Agency = l.Agency,
        ValidFrom = l.ValidFrom, ValidTo = l.ValidTo,
        Successors = [.. (l.Successors ?? []).Select(s => new Succession(s.Id, s.From, s.Note, s.Basis))],
    });

    private static IEnumerable<SuccessionOrder> Successions(SuccessionsShape shape) => shape.Successions.Select(o => new SuccessionOrder
    {
        Kind = Enum.Parse<SuccessionKind>(o.Kind), On = o.On, Document = o.Document, Reason = o.Reason,
        Lines = [.. o.Lines.Select(l => new SuccessionLine(l.From, l.To, l.Topics ?? []))],
    });

    private static void AddRouting(PortalDb db, IReadOnlyList<RoutingChange> changes)
    {
        var routing = SeedFile.Read<RoutingShape>("routing");
        foreach (var topic in routing.Topics)
        {
            foreach (var sub in topic.Subtopics)
            {
                db.Topics.Add(new Topic(sub.Code, sub.Name, topic.Code, topic.Name, sub.Papi, [.. sub.Keywords, .. sub.ExtraKeywords ?? []], sub.Urgent, sub.Closed));
                var rules = sub.Rules.Select(r => new RoutingRule(
                    sub.Code, Enum.Parse<LocalityLevel>(r.Locality, ignoreCase: true), r.Lead, r.Coordinating, r.Basis, r.Mark, routing.ValidFrom, routing.ValidTo));
                db.RoutingRules.AddRange(changes.Aggregate(rules, (all, change) => all.SelectMany(change.Of)));
            }
        }
    }

    private static void AddDeadlines(PortalDb db)
    {
        var calendar = SeedFile.Read<CalendarShape>("calendar");
        db.CalendarYears.AddRange(calendar.ApprovedYears.Select(y => new CalendarYearRow(y.Year, true)));
        db.CalendarDays.AddRange(calendar.Days.Select(d => new CalendarDay(d.Date, Enum.Parse<CalendarDayKind>(d.Kind, ignoreCase: true), d.Reason, d.Document)));
        var policies = SeedFile.Read<PoliciesShape>("policies");
        db.Policies.AddRange(policies.Policies.Select(p => new PolicyRow(
            p.Code, Enum.Parse<DeadlineStep>(p.Step), p.Kind, new Term(p.Days, Unit(p.Unit)), p.LegalBasis ?? "", p.NeedsProvincialDecision, p.ValidFrom, p.ValidTo)));
        db.EscalationRungs.AddRange(policies.Escalation.Select((r, i) => new EscalationRow(i, r.AfterDue, r.Who)));
        db.Reminders.AddRange(policies.Reminders.Select(p => new ReminderRow(p)));
    }

    private static TermUnit Unit(string unit) => unit switch
    {
        "wd" => TermUnit.WorkingDays,
        "d" => TermUnit.CalendarDays,
        "h" => TermUnit.Hours,
        _ => throw new FormatException($"Unknown unit {unit} in policies.json"),
    };
}
