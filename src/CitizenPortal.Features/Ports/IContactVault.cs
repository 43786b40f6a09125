namespace CitizenPortal.Features.Ports;

/// <summary>Contact data is encrypted with keys kept outside database and backup; the blind index finds equal contacts without reading them.</summary>
public interface IContactVault
{
    byte[] Seal(string plain);

    string Open(byte[] sealedBytes);

    /// <summary>Keyed hash of a normalised e-mail address or E.164 number.</summary>
    byte[] BlindIndex(string contact);

    /// <summary>The 80-bit tracking secret of a submission: the same for a retried post, never stored.</summary>
    byte[] TrackingSecret(string submissionKey);
}
