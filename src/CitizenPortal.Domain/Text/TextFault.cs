namespace CitizenPortal.Domain.Text;

/// <summary>What makes a typed text unfit to store: characters that hide, break or turn round what people read.</summary>
public enum TextFault { None, LoneSurrogate, NullCharacter, ControlCharacter, BidiControl }
