namespace CitizenPortal.Features.Ports;

/// <summary>Seals what could tell who sent a report on an official, with keys of its own: nothing that opens contacts opens it.</summary>
public interface ISealedVault
{
    byte[] Seal(string plain);

    string Open(byte[] sealedBytes);

    /// <summary>The 80-bit secret of a submission: the same for a retried post, never stored.</summary>
    byte[] Secret(string submissionKey);

    /// <summary>Under which a submission is found; the key itself is never stored.</summary>
    byte[] KeyHash(string submissionKey);
}
