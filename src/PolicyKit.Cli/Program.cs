using System.Text;
using PolicyKit.Cli;

// Messages draw lines and marks, and names carry every accent: the older Windows code pages have neither.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return PolicyKitTool.Run(args, Host.Create());
