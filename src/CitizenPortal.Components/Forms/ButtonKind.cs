namespace CitizenPortal.Components.Forms;

public enum ButtonKind
{
    Primary,
    Secondary,
    Warn,
}
