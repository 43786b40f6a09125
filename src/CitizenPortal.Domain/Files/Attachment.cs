namespace CitizenPortal.Domain.Files;

/// <summary>To which text a file belongs.</summary>
public enum FilePlace { Question, Supplement, Answer, Note, Signed }

/// <summary>
/// A file of a case, or of a text that is not sent yet. Its bytes lie in the file store under <see cref="StoredName"/>, written and flushed before this row;
/// a removed row keeps them for a day, so that a backup of the database never names a file that its copy of the store lacks.
/// </summary>
public sealed class Attachment
{
    public long Id { get; init; }

    /// <summary>32 random hexadecimal digits: the name in the store and in the address.</summary>
    public required string StoredName { get; init; }

    public required string Name { get; init; }
    public required FileKind Kind { get; init; }
    public required int Size { get; init; }
    public required byte[] Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The member of staff who added it; null for a resident.</summary>
    public long? UserId { get; init; }

    /// <summary>The key of the text that is not sent yet, while <see cref="QuestionId"/> is null.</summary>
    public string? SubmissionKey { get; private set; }

    public long? QuestionId { get; private set; }
    public FilePlace Place { get; private set; }

    /// <summary>Which note, for a file of one.</summary>
    public long? Part { get; private set; }

    /// <summary>May be read by everybody where the case is published. Files of an answer are; a resident's only when the coordinator says so.</summary>
    public bool IsPublic { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public void Await(string submissionKey) => SubmissionKey = submissionKey;

    public void Bind(long questionId, FilePlace place, long? part = null) =>
        (SubmissionKey, QuestionId, Place, Part, IsPublic) = (null, questionId, place, part, place is FilePlace.Answer or FilePlace.Signed);

    /// <summary>The coordinator's word; a note's file is never public.</summary>
    public void Publish(bool isPublic) => IsPublic = isPublic && Place != FilePlace.Note;

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;
}
