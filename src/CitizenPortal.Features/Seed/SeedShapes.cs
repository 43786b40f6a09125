using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Organisation;

namespace CitizenPortal.Features.Seed;

internal sealed record AgenciesShape(IReadOnlyList<AgencyShape> Agencies);

internal sealed record AgencyShape(
    string Code, string Name, string ShortName, string Slug, string Level, string? ManagedBy, bool Answers, DateOnly ValidFrom, DateOnly? ValidTo);

internal sealed record LocalitiesShape(IReadOnlyList<LocalityShape> Localities);

internal sealed record LocalityShape(
    string Id, string Code, string Name, string Level, string? Parent, string? Agency, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<SuccessorShape>? Successors);

internal sealed record SuccessorShape(string Id, DateOnly From, string? Note, string? Basis);

internal sealed record RoutingShape(DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<TopicShape> Topics);

internal sealed record TopicShape(string Code, string Name, IReadOnlyList<SubtopicShape> Subtopics);

internal sealed record SubtopicShape(
    string Code, string Name, IReadOnlyList<string> Papi, IReadOnlyList<string> Keywords, IReadOnlyList<string>? ExtraKeywords, bool Urgent, bool Closed, IReadOnlyList<RuleShape> Rules);

internal sealed record RuleShape(string Locality, string Lead, IReadOnlyList<string> Coordinating, string Basis, string Mark);

internal sealed record CalendarShape(IReadOnlyList<YearShape> ApprovedYears, IReadOnlyList<DayShape> Days);

internal sealed record YearShape(int Year);

internal sealed record DayShape(DateOnly Date, string Kind, string Reason, string? Document);

internal sealed record PoliciesShape(IReadOnlyList<PolicyShape> Policies, IReadOnlyList<RungShape> Escalation, IReadOnlyList<int> Reminders);

internal sealed record PolicyShape(
    string Code, string Step, string Kind, int Days, string Unit, string? LegalBasis, bool NeedsProvincialDecision, DateOnly ValidFrom, DateOnly? ValidTo);

internal sealed record RungShape(int AfterDue, string Who);

internal sealed record GuidesShape(IReadOnlyList<GuideShape> Guides);

internal sealed record GuideShape(string Code, string Name, string When, string How);

internal sealed record SealedWordsShape(IReadOnlyList<SealedWordShape> Words);

internal sealed record SealedWordShape(string Text, string Class);

internal sealed record UrgentWordsShape(IReadOnlyList<UrgentWordShape> Words);

internal sealed record UrgentWordShape(string Text, string Call);

internal sealed record PapiShape(IReadOnlyList<PapiItemShape> Items);

internal sealed record PapiItemShape(string Code, string Name, string DimensionName);

internal sealed record RetentionShape(IReadOnlyList<RetentionLineShape> Rows);

internal sealed record RetentionLineShape(IReadOnlyList<string> Kinds, string Part, int? Months, string Basis);

internal sealed record SamplesShape(IReadOnlyList<SampleShape> Samples);

internal sealed record SampleShape(
    string Kind, string Topic, string? Subtopic, string? Locality, string Text, string? Name, string ContactKind, string? Email, string? Phone, bool Consent, string? Answer);

internal sealed record SuccessionsShape(IReadOnlyList<OrderShape> Successions, IReadOnlyList<RoutingChange> RoutingChanges);

internal sealed record OrderShape(string Kind, DateOnly On, string Document, string? Reason, IReadOnlyList<LineShape> Lines);

internal sealed record LineShape(string From, string? To, IReadOnlyList<string>? Topics);

internal sealed record RatingFormsShape(IReadOnlyDictionary<string, IReadOnlyList<RatingChoice>> Scales, IReadOnlyList<RatingFormShape> Forms);

internal sealed record RatingFormShape(string Code, int Version, DateOnly ValidFrom, string Conversion, IReadOnlyList<RatingItemShape> Items);

internal sealed record RatingItemShape(string Code, string Words, IReadOnlyList<RatingChoice>? Choices, string? Scale, bool Computed, string? Factor);
