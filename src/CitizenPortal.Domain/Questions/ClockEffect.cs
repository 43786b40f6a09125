namespace CitizenPortal.Domain.Questions;

/// <summary>What a verb does to the dates of a case (deadlines.md); the sums themselves are in <see cref="Question"/>.</summary>
public enum ClockEffect
{
    GoesOn,
    StartsPromise,
    StartsAcceptance,
    StartsAgency,
    StartsSentBack,
    StartsSuccessor,
    Recomputes,
    Pauses,
    Resumes,
    NewDate,
    StopsForPublication,
    Stops,
    Restarts,
}
