using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Questions;

/// <summary>What is left of a case when the person behind it asks to be forgotten: what happened and when, not what he wrote.</summary>
public sealed partial class Question
{
    public const string Forgotten = "[đã xóa theo yêu cầu]";
    public const string Expired = "[đã xóa theo thời hạn lưu giữ]";

    /// <summary>Null when the words may go; a case that runs needs them, a sealed one is kept by its own statute.</summary>
    public ErasureObstacle? WhyNotForget() =>
        CaseKinds.IsSealed(Kind) ? ErasureObstacle.Sealed
        : IsOpen ? ErasureObstacle.StillOpen
        : ReopenDecideBy is not null ? ErasureObstacle.StillOpen
        : null;

    /// <summary>
    /// Takes the resident's words out, takes the case off the public pages with its index, and strikes what names him in the office's answer.
    /// A copy in general words is nobody's and stays.
    /// </summary>
    public void Forget(Moment at)
    {
        if (WhyNotForget() is { } obstacle)
        {
            throw new InvalidOperationException($"Not to be forgotten: {obstacle}");
        }

        var citizen = Actor.Citizen(Id);
        if (May(Verb.WithdrawConsent, citizen, at))
        {
            WithdrawConsent(citizen, at);
        }

        (Body, Answer, FlagReason) = (Forgotten, Answer is null ? null : PersonalData.Redact(Answer), null);
        if (!IsGeneralised)
        {
            (PublicBody, PublicAnswer, Excerpt, KeptData) = (null, null, null, []);
        }

        ConsentsToPublication = false;
        ContactBy = ContactWay.None;
        Audience = CaseVisibility.AudienceOf(this);
    }
}

public enum ErasureObstacle { StillOpen, Sealed }
