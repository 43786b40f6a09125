namespace CitizenPortal.Domain.Questions;

/// <summary>What a partial answer promises: the work, the agency that does it, and the local date by which it is done.</summary>
public sealed record WorkPromise(string Work, string Agency, DateOnly On);
