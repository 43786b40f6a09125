using System.Globalization;
using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>Who works on the case inside an agency changes: a conflict of interest, or an absence.</summary>
public sealed partial class Question
{
    /// <summary>The people (ids) who asked to have no part in the case: they see no draft of it and do nothing in it.</summary>
    public IReadOnlyList<string> Recused { get; private set; } = [];

    /// <summary>The agency above whose approver stands in, since the lead's own have all recused themselves; null else.</summary>
    public string? ApprovalBy { get; private set; }

    public bool IsRecused(long? userId) => IsAmong(Recused, userId);

    public static bool IsAmong(IReadOnlyList<string> recused, long? userId) => userId is { } id && recused.Contains(id.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Steps aside for a conflict of interest. An official's case goes back to be assigned; where no approver of the lead is left,
    /// <paramref name="above"/> approves, and where <paramref name="isLastReviewer"/> the review falls away. The reason is for the approver
    /// and the monitor only.
    /// </summary>
    public void Recuse(Actor by, Moment at, string reason, string? above = null, bool isLastReviewer = false)
    {
        RefuseIf(Verb.Recuse, by, at, (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText));
        var before = Snapshot();
        StandIn(by, at, above);
        NeedsReview = NeedsReview && !(isLastReviewer && ReviewerId is null);

        Recused = [.. Recused, by.UserId!.Value.ToString(CultureInfo.InvariantCulture)];
        AssigneeId = AssigneeId == by.UserId ? null : AssigneeId;
        Record(Verb.Recuse, by, at, before, new(null, reason));
    }

    /// <summary>Whether he approves in this case: at the lead agency, or above it in its stead.</summary>
    public bool ApprovesHere(Actor by) => Holds(Duty.Approver, by, Lead) || Holds(Duty.Approver, by, ApprovalBy);

    /// <summary>By which delegation he approves or returns an answer here; null when he needs none, or has none for this agency and topic.</summary>
    public DelegatedApproval? DelegationOf(Actor by) => ApprovesHere(by) ? null : by.Delegations.FirstOrDefault(d => d.Covers(Lead, Topic));

    /// <summary>Gives the case of somebody absent to another official of the lead agency, with the draft as it stands.</summary>
    public void HandOver(Actor by, Moment at, long officialId, string officialName, string reason)
    {
        RefuseIf(Verb.HandOver, by, at,
            (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText),
            (officialId == AssigneeId || IsRecused(officialId), RefusalCode.NotThatPerson),
            (officialId == EnteredBy, RefusalCode.OwnEntry));
        var before = Snapshot();
        AssigneeId = officialId;
        Record(Verb.HandOver, by, at, before, new(officialName, reason));
    }

    private IEnumerable<RefusalCode> HandOverObstacles(Actor by) => AssigneeId is null ? [RefusalCode.NobodyHasIt]
        : AssigneeId != by.UserId && !ApprovesHere(by) && !by.Has(Duty.AgencyDesk, Lead) ? [RefusalCode.NotAssignedToYou]
        : [];
}
