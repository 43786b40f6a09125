using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Files;

/// <summary>Who may have which file of a case; it follows what he may read of the case, and never goes further.</summary>
public static class FileVisibility
{
    public static bool MaySee(Attachment file, Question question, Actor viewer)
    {
        if (file.RemovedAt is not null || file.QuestionId != question.Id)
        {
            return false;
        }

        return CaseVisibility.SightOf(question, viewer) switch
        {
            Sight.Everything when file.Place == FilePlace.Note => viewer.UserId is not null,
            Sight.Everything when file.Place == FilePlace.Signed => question.Document is not null && (IsGiven(question) || IsDraftOf(question, viewer)),
            Sight.Everything when file.Place == FilePlace.Answer => IsGiven(question) || IsDraftOf(question, viewer),
            Sight.Everything => true,
            Sight.PublicCopy => IsOpen(file, question),
            _ => false,
        };
    }

    /// <summary>Whether the public may have it: the case is published with its words, not as a generalised answer whose asker never agreed.</summary>
    public static bool IsOpen(Attachment file, Question question) =>
        file is { IsPublic: true, RemovedAt: null, Place: not FilePlace.Note } && question is { Audience: Audience.Public, IsGeneralised: false }
        && (file.Place != FilePlace.Signed || question.Document is not null);

    /// <summary>Whether it stands also beside the same answer in the cases merged into this one: the signed document, once it is public, since it may name who asked first.</summary>
    public static bool MayFollow(Attachment file, Question target) => file.Place == FilePlace.Signed && file.QuestionId == target.Id && IsOpen(file, target);

    private static bool IsGiven(Question question) => question.State is QuestionState.Answered or QuestionState.Published;

    /// <summary>A draft's files are its agency's until they are put before the approver with it, then also of the others who handle the case.</summary>
    private static bool IsDraftOf(Question question, Actor viewer) =>
        viewer.UserId is not null
        && (question.State == QuestionState.AwaitingApproval || viewer.Has(Duty.Official, question.Lead) || viewer.Has(Duty.Approver, question.Lead));
}
