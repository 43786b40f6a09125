namespace CitizenPortal.Features.Storage;

/// <summary>How many questions without a contact came from one network on a local day; the hash means nothing once the day's key is gone.</summary>
public sealed class AskTally
{
    public required DateOnly Day { get; init; }
    public required byte[] Hash { get; init; }
    public int Count { get; set; }
}
