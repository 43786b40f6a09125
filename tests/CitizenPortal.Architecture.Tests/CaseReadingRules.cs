using System.Text.RegularExpressions;
using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

/// <summary>Every read of a case passes through Visibility; what must not pass through it is listed here and was reviewed.</summary>
public static class CaseReadingRules
{
    private const string Features = "src/CitizenPortal.Features/";

    private static readonly (string What, string[] Allowed)[] Rules =
    [
        (@"\bDbSet<Question>", []),
        (@"Set<Question>\(\)", [Features + "Storage/PortalDb.cs", Features + "Reading/"]),
        // A compiled read cannot call a method of the context, so it filters the stored audience itself, first of all.
        (@"Set<Question>\(\)(?!\.AsNoTracking\(\)\s*\.Where\(q => q\.Audience (>=|==) Audience\.(Trace|Public)\b)", [Features + "Storage/PortalDb.cs"]),
        (@"\bCasesForSweeps\b",
        [
            Features + "Storage/PortalDb.cs",
            Features + "Sweeps/",
            Features + "Seed/",
            Features + "Outbox/",
            // A recount acts on every open case and shows the administrator references, holders and dates only.
            Features + "Deadlines/CaseRecountsHandler.cs",
            // Plays on a database of its own and prints counts.
            Features + "Simulation/",
            // A repeated post or import must find its earlier self, which its sender cannot see.
            Features + "Questions/Ask/AskQuestion.cs",
            // Counts the cases of one sender on one day.
            Features + "Questions/Ask/AskTallies.cs",
            Features + "Questions/Import/ImportQuestion.cs",
            // Shows the administrator references, holders and dates of what a hand-over would move, no words.
            Features + "Organisation/SuccessionPreviewQuery.cs",
            // An administrator's new calendar moves the dates of cases that he cannot see; it shows him none.
            Features + "Questions/Recount/RecountQuestion.cs",
            // The secret is what proves that the case is the visitor's.
            Features + "Reading/Track/TrackCaseQuery.cs",
            // What stands beside the answer that a merged case was given: ground, number, signer; no word of the other asker.
            Features + "Reading/Show/FollowedAnswer.cs",
            // Counts the cases merged into the one that is shown.
            Features + "Desk/CaseTiesQuery.cs",
            // A new secret is handed to whoever stands before the counter; no word of the case is shown.
            Features + "Questions/RenewSecret/",
            // Earlier cases of the same contact: reference, day and state for the counter, no words.
            Features + "Intake/EarlierCasesQuery.cs",
            // A sheet that comes again must find its rows of the time before, which the counter cannot see; it shows their number only.
            Features + "Intake/Month/ChannelSheetFile.cs",
            // The link in a letter is what proves the address; sealed cases are left out.
            Features + "Reading/Own/OwnCasesQuery.cs",
            // Whether an address is known decides whether a letter is written; nothing of a case is shown.
            Features + "Accounts/AskForLink.cs",
            // An administrator exports and erases what is held of one person, each time with a reason that is kept; sealed cases are left out.
            Features + "Privacy/",
            // Empties what is held of closed cases; it reads nothing.
            Features + "Storage/CaseErasure.cs",
            // Counts only.
            Features + "Reading/Browse/PortalFiguresQuery.cs",
        ]),
        // A sealed report is read through its own rule; the portal's own acts show nothing to anybody.
        (@"Set<(SealedReport|SealedEvent|SealedExplanation|SealedIdentity|SealedImage|SealedDraft)>", [Features + "Storage/PortalDb.cs"]),
        (@"\bSealedForPortal\b", [Features + "Storage/PortalDb.cs", Features + "SealedReports/", Features + "Sweeps/FollowOfficials.cs", Features + "Sweeps/WatchSealed.cs"]),
        (@"\.SealedIdentities\b", [Features + "SealedReports/"]),
        (@"\bBlindNotices\b|\bSealedDrafts\b|\bSealedImages\b", [Features + "Storage/", Features + "SealedReports/", Features + "Sweeps/"]),
        (@"\b(SqlQuery|SqlQueryRaw|FromSql\w*|ExecuteSql\w*|CreateCommand)\b",
        [
            Features + "Reading/", "migrations/",
            // Writes the rows of many cases at once by EF's own mappings; it reads nothing.
            Features + "Storage/PlainStatement.cs",
        ]),
        // Whoever opens a contact for a person of the staff records it first; a letter's address is opened by a sweep.
        (@"\bvault\.Open\(", [Features + "Desk/DeskCaseQuery.cs", Features + "Desk/Phone/PhoneQueue.cs", Features + "Outbox/LetterPost.cs", Features + "Privacy/PersonalExportQuery.cs",
            // What a sender typed and has not sent, for himself; the address of a blind notice, for a sweep.
            Features + "SealedReports/SealedDraftKeeping.cs", Features + "SealedReports/SenderAddressReader.cs",
            // Two people agreed; recorded first.
            Features + "SealedReports/OpenIdentity/"]),
        // A contact moves under the sealed key when its case does.
        (@"\bcontacts\.Open\(", [Features + "SealedReports/SealedTakeOverKeeping.cs"]),
        // The audit trail is appended and read in one place only.
        (@"\bAudit(Rows|Seals|Readings)\b|Set<Audit(Row|Seal|Reading)>", [Features + "Audit/", Features + "Storage/", Features + "Sweeps/SealAudit.cs", Features + "Sweeps/MailAuditHead.cs"]),
        (@"\b(BeginTransaction|ExecuteUpdate|ExecuteDelete)(Async)?\b", [Features + "Storage/", Features + "Sweeps/", "migrations/"]),
    ];

    public static IEnumerable<string> Breaches(Sources sources) => sources.Under("src/", "migrations/")
        .Where(f => f.Extension is ".cs" or ".razor" or ".cshtml" && !f.IsGenerated)
        .SelectMany(f => Rules
            .Where(rule => !f.IsUnder(rule.Allowed))
            .SelectMany(rule => Regex.Matches(f.Text, rule.What).Select(m => $"{f.Path}: {m.Value}")))
        .Distinct();
}
