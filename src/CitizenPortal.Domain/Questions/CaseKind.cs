namespace CitizenPortal.Domain.Questions;

public enum CaseKind { Question, Feedback, SealedReport, Complaint, Denunciation, InformationRequest }

/// <summary>The basis of a feedback: (a) administrative rules (NĐ 20/2008), (b) scene and services, (c) petition (Luật Tiếp công dân).</summary>
public enum FeedbackBasis { None, Rules, Scene, Petition }

public enum Channel { Web, Phone, Counter, Email, Zalo, Sms, Letter, HotLine, CitizenReception, NationalPortal, Import }

/// <summary>How the resident can be reached; a resident reached by code only must come and look himself.</summary>
public enum ContactWay { None, Email, Phone }

/// <summary>What a text is suspected of being; a suspected case is never forwarded by a sweep and only the coordinator sees it.</summary>
public enum Suspicion { None, ReportOnOfficial, Complaint, Denunciation }

public static class CaseKinds
{
    /// <summary>Every kind that a coordinator receives on this journey, by the keys of the policy.</summary>
    public static IReadOnlyList<string> PolicyKeys { get; } = ["question", "feedback-a", "feedback-b", "feedback-c", "complaint", "information-request"];

    /// <summary>The key of a kind in the deadline policy: `question`, `feedback-a`, `feedback-b`, `feedback-c`, ...</summary>
    public static string PolicyKey(CaseKind kind, FeedbackBasis basis) => (kind, basis) switch
    {
        (CaseKind.Feedback, FeedbackBasis.Rules) => "feedback-a",
        (CaseKind.Feedback, FeedbackBasis.Petition) => "feedback-c",
        (CaseKind.Feedback, _) => "feedback-b",
        (CaseKind.SealedReport, _) => "sealed-report",
        (CaseKind.Complaint, _) => "complaint",
        (CaseKind.Denunciation, _) => "denunciation",
        (CaseKind.InformationRequest, _) => "information-request",
        _ => "question",
    };

    /// <summary>Kinds that never leave their sealed journey: no queue, list, search, feed or letter of the question's journey shows them.</summary>
    public static bool IsSealed(CaseKind kind) => kind is CaseKind.SealedReport or CaseKind.Denunciation;
}
