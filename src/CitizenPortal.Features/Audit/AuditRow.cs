namespace CitizenPortal.Features.Audit;

public enum AuditArea { Case, Reading, Account, Settings, Audit, Rating, Sealed }

/// <summary>What is recorded beside the verbs of a case and the acts on an account, which have names of their own.</summary>
public enum AuditAct
{
    ReadCase, OpenContact, DownloadFile, ReadQueue, ReadPeople, ReadPerson, ReadTrail,
    BeginDraft, AddFile, RemoveFile, CallResident,
    SignInFailed, LockedOut,
    ChangeCalendar, ChangePolicy, ChangeOrganisation, ChangeWording, SettleLetter, ChangeRoster,
    ExportTrail, EraseNames, ExportTable,
    PersonFound, PersonExported, PersonErasureProposed, PersonErased, PersonErasureRefused,
    ChangeRetention, ChangeAbsence, ChangeDelegation,
    ReleaseRatings, ExcludeRatings, CountRatings, SwitchPersonPages, OpenSurvey, CloseSurvey,
    RestrictSender, DecideRestriction,
    TakeInDossiers, IssueTokens, ModerateComment, DecidePlea, Plead, MakeApiKey, RevokeApiKey,
    OpenSender, ReadSealedList, ReadSealed, ReadSealedTerms, ReadSealedRegister,
}

/// <summary>Who did what to what, from which session. No words of a case ever stand here; <see cref="Detail"/> and <see cref="Reason"/> are the office's own.</summary>
public sealed record AuditFacts(DateTimeOffset At, AuditArea Area, string Act)
{
    public long? ActorId { get; init; }
    public string ActorName { get; init; } = "";
    public long? Session { get; init; }
    public string? Case { get; init; }
    public long? SubjectId { get; init; }
    public string? SubjectName { get; init; }
    public string? Target { get; init; }
    public string? Detail { get; init; }
    public string? Reason { get; init; }
    public string? ReadingKey { get; init; }
}

/// <summary>
/// One line of the audit trail: appended in the commit of its act, never changed but for the erasing of names. Names, detail and reason are
/// hashed with a salt of the row's own, and that hash with the rest, so that the row can still be proven when they are gone.
/// </summary>
public sealed class AuditRow
{
    public const int NameLimit = 200;
    public const int TextLimit = 400;
    public const int TargetLimit = 120;

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public AuditArea Area { get; private set; }
    public string Act { get; private set; } = "";
    public long? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public long? Session { get; private set; }
    public string? Case { get; private set; }
    public long? SubjectId { get; private set; }
    public string? SubjectName { get; private set; }

    /// <summary>A file, a letter, a setting, a queue.</summary>
    public string? Target { get; private set; }
    public string? Detail { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>For a reading: under which its repetitions within the hour are counted.</summary>
    public string? ReadingKey { get; private set; }

    /// <summary>Null once the names were erased.</summary>
    public byte[]? Salt { get; private set; }
    public byte[] NamesHash { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    public static AuditRow Of(AuditFacts facts)
    {
        var row = new AuditRow
        {
            // Whole milliseconds: every engine gives back what the hash was made of.
            At = new DateTimeOffset(facts.At.UtcTicks - (facts.At.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            Area = facts.Area, Act = facts.Act, ActorId = facts.ActorId, ActorName = Clip(facts.ActorName, NameLimit) ?? "", Session = facts.Session, Case = facts.Case,
            SubjectId = facts.SubjectId, SubjectName = Clip(facts.SubjectName, NameLimit), Target = Clip(facts.Target, TargetLimit),
            Detail = Clip(facts.Detail, TextLimit), Reason = Clip(facts.Reason, TextLimit), ReadingKey = facts.ReadingKey, Salt = AuditHash.NewSalt(),
        };
        row.NamesHash = row.HashOfNames();
        row.Hash = row.HashOfAll();
        return row;
    }

    public bool IsErased => Salt is null;

    /// <summary>What stands here is what was written; of an erased row all that is left of it.</summary>
    public bool Holds() => Hash.AsSpan().SequenceEqual(HashOfAll())
        && (IsErased ? this is { ActorName: "", SubjectName: null, Detail: null, Reason: null } : NamesHash.AsSpan().SequenceEqual(HashOfNames()));

    internal void EraseNames() => (ActorName, SubjectName, Detail, Reason, Salt) = ("", null, null, null, null);

    private byte[] HashOfNames() => AuditHash.Of([Convert.ToHexString(Salt!), ActorName, SubjectName, Detail, Reason]);

    private byte[] HashOfAll() => AuditHash.Of(
    [
        AuditHash.Text(At.UtcTicks / TimeSpan.TicksPerMillisecond), Area.ToString(), Act, AuditHash.Text(ActorId), AuditHash.Text(Session), Case, AuditHash.Text(SubjectId), Target, ReadingKey,
        Convert.ToHexString(NamesHash),
    ]);

    private static string? Clip(string? text, int limit) => text is { Length: var length } && length > limit ? text[..limit] : text;
}
