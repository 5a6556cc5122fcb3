def decode(stream): raise ImportError
