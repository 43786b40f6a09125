SELECT TOP(2) [p].[Value]
FROM [PortalSettings] AS [p]
WHERE [p].[Key] = @key
