using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Desk.Delegations;
using CitizenPortal.Features.Desk.Notes;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Sweeps;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>
/// The repository and the one write path: a save writes the changed rows, their events, the letters that follow from them
/// the rows of the audit trail
/// and the search index in one commit. Cases are read only through <see cref="Cases"/>.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, IQuestionSearch? search = null, Acting? acting = null, PortalClock? clock = null)
    : IdentityUserContext<PortalUser, long>(options)
{
    public DbSet<DutyRow> Duties => Set<DutyRow>();
    public DbSet<DutyProposal> DutyProposals => Set<DutyProposal>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<AccountToken> AccountTokens => Set<AccountToken>();
    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SenderRestriction> SenderRestrictions => Set<SenderRestriction>();
    public DbSet<AskTally> AskTallies => Set<AskTally>();
    internal DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AnswerDraft> Drafts => Set<AnswerDraft>();
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();
    public DbSet<CannedText> CannedTexts => Set<CannedText>();
    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<ApprovalDelegation> Delegations => Set<ApprovalDelegation>();
    public DbSet<CasePresence> Presences => Set<CasePresence>();
    public DbSet<PortalSetting> Settings => Set<PortalSetting>();
    public DbSet<NumberBlock> NumberBlocks => Set<NumberBlock>();
    public DbSet<RetentionRow> RetentionRows => Set<RetentionRow>();
    public DbSet<DataBreach> DataBreaches => Set<DataBreach>();
    public DbSet<ErasureRequest> ErasureRequests => Set<ErasureRequest>();
    public DbSet<PersonalAccess> PersonalAccesses => Set<PersonalAccess>();
    public DbSet<OutboxLetter> Letters => Set<OutboxLetter>();
    public DbSet<StaffNotice> StaffNotices => Set<StaffNotice>();
    public DbSet<PhoneNotice> PhoneNotices => Set<PhoneNotice>();
    public DbSet<LetterAct> LetterActs => Set<LetterAct>();
    public DbSet<LetterToken> LetterTokens => Set<LetterToken>();
    public DbSet<LetterWording> LetterWordings => Set<LetterWording>();
    public DbSet<SweepAlarm> SweepAlarms => Set<SweepAlarm>();
    public DbSet<OnDuty> OnDuties => Set<OnDuty>();
    public DbSet<SweepLease> SweepLeases => Set<SweepLease>();
    public DbSet<SweepRun> SweepRuns => Set<SweepRun>();
    public DbSet<SweepEffect> SweepEffects => Set<SweepEffect>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Official> Officials => Set<Official>();
    public DbSet<DossierPaper> DossierPapers => Set<DossierPaper>();
    public DbSet<RatingForm> RatingForms => Set<RatingForm>();
    public DbSet<RatingToken> RatingTokens => Set<RatingToken>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<UnverifiedRating> UnverifiedRatings => Set<UnverifiedRating>();
    public DbSet<RatingSignal> RatingSignals => Set<RatingSignal>();
    public DbSet<RatingComment> RatingComments => Set<RatingComment>();
    public DbSet<RatingPlea> RatingPleas => Set<RatingPlea>();
    public DbSet<RatingRelease> RatingReleases => Set<RatingRelease>();
    public DbSet<ReleasedBlock> ReleasedBlocks => Set<ReleasedBlock>();
    public DbSet<ReleasedRating> ReleasedRatings => Set<ReleasedRating>();
    public DbSet<ReleasedSample> ReleasedSamples => Set<ReleasedSample>();
    public DbSet<RatingSuspicion> RatingSuspicions => Set<RatingSuspicion>();
    public DbSet<Survey> Surveys => Set<Survey>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Locality> Localities => Set<Locality>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();
    public DbSet<SuccessionOrder> Successions => Set<SuccessionOrder>();
    public DbSet<OrganisationEdition> OrganisationEditions => Set<OrganisationEdition>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<CalendarYearRow> CalendarYears => Set<CalendarYearRow>();
    public DbSet<AgencyClosure> Closures => Set<AgencyClosure>();
    public DbSet<CalendarEdition> CalendarEditions => Set<CalendarEdition>();
    public DbSet<PolicyEdition> PolicyEditions => Set<PolicyEdition>();
    public DbSet<PolicyRow> Policies => Set<PolicyRow>();
    public DbSet<EscalationRow> EscalationRungs => Set<EscalationRow>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<GuideRow> Guides => Set<GuideRow>();
    public DbSet<SealedWordRow> SealedWords => Set<SealedWordRow>();
    public DbSet<UrgentWordRow> UrgentWords => Set<UrgentWordRow>();
    public DbSet<PapiItemRow> PapiItems => Set<PapiItemRow>();
    public DbSet<ImportLabelRow> ImportLabels => Set<ImportLabelRow>();
    internal DbSet<AuditRow> AuditRows => Set<AuditRow>();
    internal DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    internal DbSet<AuditReading> AuditReadings => Set<AuditReading>();

    internal Acting Acting { get; } = acting ?? new();

    /// <summary>The duties that hold on a local date.</summary>
    public IQueryable<DutyRow> DutiesOn(DateOnly day) => Duties.Where(d => (d.From == null || d.From <= day) && (d.To == null || d.To >= day));

    /// <summary>The cases of which the viewer may see anything; how much of each is told by <see cref="CaseVisibility.SightOf"/>.</summary>
    public IQueryable<Question> Cases(Actor viewer) => Set<Question>().Where(CaseVisibility.Filter(viewer));

    /// <summary>The cases whose words and history the viewer may read because they are his or he handles them.</summary>
    public IQueryable<Question> HandledCases(Actor viewer) => Set<Question>().Where(CaseVisibility.HandlingFilter(viewer));

    /// <summary>Every case, for the sweeps: they act for nobody and show nothing to anybody.</summary>
    internal IQueryable<Question> CasesForSweeps => Set<Question>();

    internal DbSet<SealedIdentity> SealedIdentities => Set<SealedIdentity>();
    internal DbSet<SealedDraft> SealedDrafts => Set<SealedDraft>();
    internal DbSet<SealedImage> SealedImages => Set<SealedImage>();
    internal DbSet<BlindNotice> BlindNotices => Set<BlindNotice>();
    public DbSet<SealedNaming> SealedNamings => Set<SealedNaming>();

    /// <summary>The sealed reports that the viewer sent, or that are given to him. Whoever one is about is left out as a person, whatever account he has today.</summary>
    public IQueryable<SealedReport> SealedReports(Actor viewer) => KeptFrom(viewer, Set<SealedReport>().Where(SealedVisibility.Filter(viewer)));

    /// <summary>The sealed reports of which the viewer may know dates, state and outcome, but no words.</summary>
    public IQueryable<SealedReport> SealedTerms(Actor viewer) => KeptFrom(viewer, Set<SealedReport>().Where(SealedVisibility.TermsFilter(viewer)));

    /// <summary>The reports of the register of terms and outcomes, for whom <see cref="SealedVisibility.ReadsRegister"/> lets in: no denunciation, and none that he is kept away from.</summary>
    public IQueryable<SealedReport> SealedRegister(Actor viewer)
    {
        var user = viewer.UserId ?? 0;
        return KeptFrom(viewer, Set<SealedReport>().Where(r => user != 0 && !r.IsDenunciation && r.Exclusions.All(x => x.UserId != user)));
    }

    /// <summary>The references of reports that the viewer is kept away from: no row of the audit trail about them is shown to him.</summary>
    internal IQueryable<string> SealedFrom(Actor viewer)
    {
        var user = viewer.UserId ?? 0;
        return Set<SealedReport>().Where(r => r.Exclusions.Any(x => x.UserId == user) || Officials.Any(o => o.UserId == user && r.Exclusions.Any(x => x.OfficialId == o.Id))).Select(r => r.Reference);
    }

    /// <summary>What the viewer himself is asked to explain: the facts and his words, nothing else of the report.</summary>
    public IQueryable<SealedExplanation> SealedExplanations(Actor viewer)
    {
        var user = viewer.UserId ?? 0;
        return Set<SealedExplanation>().Where(e => user != 0 && Officials.Any(o => o.Id == e.OfficialId && o.UserId == user));
    }

    /// <summary>Every sealed report, for the portal's own acts: they show nothing to anybody.</summary>
    internal IQueryable<SealedReport> SealedForPortal => Set<SealedReport>();

    private IQueryable<SealedReport> KeptFrom(Actor viewer, IQueryable<SealedReport> reports)
    {
        var user = viewer.UserId ?? 0;
        return user == 0 ? reports : reports.Where(r => !Officials.Any(o => o.UserId == user && r.Exclusions.Any(x => x.OfficialId == o.Id)));
    }

    public IQueryable<QuestionEvent> History(long questionId) => Set<QuestionEvent>().Where(e => e.QuestionId == questionId);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        RaiseVersions();
        LetterWriter.WriteFollowing(this);
        if (clock is not null)
        {
            AuditWriter.WriteFollowing(this, Acting, clock.Now);
        }

        var reindex = ChangedSearchTexts();
        if (search is null || reindex.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return await Database.CreateExecutionStrategy().ExecuteAsync(
            token => SaveWithIndexAsync(search, reindex, acceptAllChangesOnSuccess, token), cancellationToken);
    }

    private async Task<int> SaveWithIndexAsync(
        IQuestionSearch index, IReadOnlyList<(long Id, SearchText? Text)> reindex, bool accept, CancellationToken ct)
    {
        var outer = Database.CurrentTransaction;
        await using var own = outer is null ? await Database.BeginTransactionAsync(ct) : null;
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
        foreach (var (id, text) in reindex)
        {
            await (text is null ? index.RemoveAsync(this, id, ct) : index.PutAsync(this, text, ct));
        }

        if (own is not null)
        {
            await own.CommitAsync(ct);
        }

        if (accept)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return written;
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true, ClrType: var type } && type == typeof(int))
            {
                var version = entry.Property("Version");
                version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
            }
        }
    }

    private List<(long Id, SearchText? Text)> ChangedSearchTexts() =>
        [.. ChangeTracker.Entries<Question>().Where(SearchTextChanged).Select(e => (e.Entity.Id, SearchDocument.Of(e.Entity)))];

    private static bool SearchTextChanged(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Question> entry) => entry.State switch
    {
        EntityState.Added => entry.Entity.Audience == Audience.Public,
        EntityState.Modified => entry.Property(q => q.Audience) is { IsModified: true } a && (a.OriginalValue == Audience.Public || a.CurrentValue == Audience.Public)
            || entry.Entity.Audience == Audience.Public && (entry.Property(q => q.PublicBody).IsModified || entry.Property(q => q.PublicAnswer).IsModified),
        _ => false,
    };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<IReadOnlyList<RatingItem>>().HaveConversion<RatingItemsConverter, RatingItemsComparer>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<TextListConverter, TextListComparer>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
